import type { HostAction, PublicView } from '../../../../quiz/match/types.ts'
import type { Entry } from '../words.ts'
import { HOST } from '../words/host.ts'

const WORDS: Readonly<Record<PublicView['phase'], Entry>> = {
  lobby: HOST.phaseLobby,
  countdown: HOST.phaseCountdown,
  open: HOST.phaseOpen,
  closed: HOST.phaseClosed,
  reveal: HOST.phaseReveal,
  standings: HOST.phaseStandings,
  podium: HOST.phasePodium,
}
export const phaseWord = (phase: PublicView['phase']): Entry => WORDS[phase]

interface Step {
  readonly word: Entry
  readonly action: HostAction
}

/** The one thing that a host most likely does next; undefined where the match goes on by itself, or is over. */
export function nextStep({ phase, round, rounds, paused }: PublicView): Step | undefined {
  const seen = { round, phase }
  if (paused) return { word: HOST.resume, action: { type: 'resume' } }
  switch (phase) {
    case 'lobby':
      return { word: HOST.start, action: { type: 'start' } }
    case 'open':
      return { word: HOST.reveal, action: { type: 'reveal', seen } }
    case 'reveal':
      return { word: HOST.toStandings, action: { type: 'next', seen } }
    case 'standings':
      return { word: round < rounds ? HOST.nextQuestion : HOST.toPodium, action: { type: 'next', seen } }
    case 'countdown':
    case 'closed':
    case 'podium':
      return undefined
  }
}

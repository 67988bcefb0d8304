import type { HostAction } from '../../../../quiz/match/types.ts'
import type { PublicView } from '../../../../quiz/match/view-types.ts'
import type { Entry } from '../words.ts'
import { RUNNING } from '../words/running.ts'

const WORDS: Readonly<Record<PublicView['phase'], Entry>> = {
  lobby: RUNNING.phaseLobby,
  countdown: RUNNING.phaseCountdown,
  open: RUNNING.phaseOpen,
  closed: RUNNING.phaseClosed,
  reveal: RUNNING.phaseReveal,
  standings: RUNNING.phaseStandings,
  podium: RUNNING.phasePodium,
}
export const phaseWord = (phase: PublicView['phase']): Entry => WORDS[phase]

interface Step {
  readonly word: Entry
  /** Undefined while the match goes on by itself: the button keeps its place, and the focus. */
  readonly action: HostAction | undefined
}

/** The one thing that a host most likely does next; undefined where the match is over. */
export function nextStep({ phase, round, rounds, paused }: PublicView): Step | undefined {
  const seen = { round, phase }
  if (paused) return { word: RUNNING.resume, action: { type: 'resume' } }
  switch (phase) {
    case 'lobby':
      return { word: RUNNING.start, action: { type: 'start' } }
    case 'open':
      return { word: RUNNING.reveal, action: { type: 'reveal', seen } }
    case 'reveal':
      return { word: RUNNING.toStandings, action: { type: 'next', seen } }
    case 'standings':
      return {
        word: round < rounds ? RUNNING.nextQuestion : RUNNING.toPodium,
        action: { type: 'next', seen },
      }
    case 'countdown':
    case 'closed':
      return { word: RUNNING.reveal, action: undefined }
    case 'podium':
      return undefined
  }
}

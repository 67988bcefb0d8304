import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PublicView } from '../../../../quiz/match/view-types.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { Challenge } from '../parts/challenge.tsx'
import { useTongue } from '../tongue.ts'
import { PLAYER } from '../words/player.ts'
import type { PlayerSession } from './session.ts'

interface ChallengesProps {
  readonly session: PlayerSession
  readonly view: PublicView
}

/** What is written about each round; undefined: it is sent, and the thanks still stand. */
type Drafts = ReadonlyMap<number, string | undefined>

/**
 * A player may challenge the round that is revealed. A note that is being written outlasts the reveal and the standings; while the next
 * question is open it waits, so that it hides nothing and nothing of it is lost.
 */
export function Challenges({ session, view: { phase, round } }: ChallengesProps): JSX.Element | null {
  const { say } = useTongue()
  const announce = useAnnounce()
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const open = phase === 'open' || phase === 'closed'
  const waiting = [...drafts].filter(([, note]) => (note ?? '') !== '')
  const [oldest] = waiting
  const waits = oldest && say(PLAYER.noteWaits, { round: oldest[0] })
  useEffect(() => {
    if (!open) return
    setDrafts(new Map(waiting))
    if (waits !== undefined) announce(waits)
  }, [open])
  if (open) return waits === undefined ? null : <p class="hint">{waits}</p>
  const rounds = new Set(phase === 'reveal' ? [...drafts.keys(), round] : drafts.keys())
  const put = (of: number, note: string | undefined): void => {
    setDrafts((old) => new Map(old).set(of, note))
  }
  const drop = (of: number): void => {
    setDrafts((old) => new Map([...old].filter(([other]) => other !== of)))
  }
  return (
    <>
      {[...rounds].map((of) => (
        <Challenge
          key={of}
          label={phase === 'reveal' && of === round ? undefined : say(PLAYER.noteOn, { round: of })}
          draft={drafts.get(of)}
          onSend={(note) => session.challenge(of, note)}
          onDraft={(note) => {
            put(of, note)
          }}
          onDone={(sent) => {
            if (sent) put(of, undefined)
            else drop(of)
          }}
        />
      ))}
    </>
  )
}

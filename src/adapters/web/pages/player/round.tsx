import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { whyChosen } from '../../../../quiz/shown.ts'
import type { PlayerState } from '../../protocol.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { Explanation, GradeLine, gradeOf } from '../parts/feedback.tsx'
import { Landing } from '../parts/landing.tsx'
import { Prose } from '../parts/prose.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { Sign } from '../parts/sign.tsx'
import { Settled, Task } from '../parts/task.tsx'
import { Timer, useLeft } from '../parts/timer.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { PLAYER } from '../words/player.ts'
import type { PlayerSession, SessionState } from './session.ts'

interface RoundProps {
  readonly session: PlayerSession
  readonly now: SessionState
  readonly state: PlayerState
}

/** "Question 3 of 10" and what time is left: the player's own limit where there is one. */
export function RoundHead({ session, state: { view, own } }: Omit<RoundProps, 'now'>): JSX.Element {
  const { say } = useTongue()
  const { round, rounds, settings, paused, phase } = view
  const personal = own.ownDeadline
  const deadline = personal === 'none' ? undefined : (personal ?? view.deadline)
  const left = useLeft(session.clock, paused ? undefined : deadline, paused ? view.left : undefined)
  const timed = phase === 'open' && left !== undefined
  const announce = useAnnounce()
  useEffect(() => {
    if (paused) announce(say(COMMON.paused))
  }, [paused])
  const span = personal === undefined && settings.seconds !== undefined ? settings.seconds * 1000 : undefined
  return (
    <div class="round-head">
      <p class="slug">{say(COMMON.round, { round, rounds })}</p>
      {phase === 'open' && personal === 'none' && <p class="slug own-time">{say(PLAYER.noLimit)}</p>}
      {timed && typeof personal === 'number' && <p class="slug own-time">{say(PLAYER.ownTime)}</p>}
      {timed && <Timer left={left} span={span} />}
      {paused && <p class="pause-note">{say(COMMON.paused)}</p>}
    </div>
  )
}

/** The receipt: on its way, on disk, or waiting for the network. One line that is always in the same place. */
function Receipt({ now, state }: Omit<RoundProps, 'session'>): JSX.Element {
  const { say } = useTongue()
  const announce = useAnnounce()
  const { sending, count } = now
  const { view, own } = state
  const saved = sending === undefined && own.answer !== undefined
  useEffect(() => {
    if (saved) announce(say(PLAYER.saved))
  }, [saved])
  const { answered, players } = count ?? view
  return (
    <div class="receipt">
      {sending?.state === 'saving' && <p class="saving">{say(PLAYER.saving)}</p>}
      {sending?.state === 'unsent' && <p class="unsent">{say(PLAYER.unsent)}</p>}
      {saved && (
        <p class="saved">
          <Sign kind="right" />
          {say(PLAYER.saved)}
          {own.mayAnswer && view.settings.changeAnswers && <span class="hint"> {say(PLAYER.mayChange)}</span>}
        </p>
      )}
      <Refusal code={now.refusal} />
      <p class="answered">
        {view.waiting ? say(COMMON.waiting) : say(COMMON.answered, { answered, players })}
      </p>
    </div>
  )
}

/** The question while answers are taken, and the moment after. */
export function OpenRound({ session, now, state }: RoundProps): JSX.Element | null {
  const { say } = useTongue()
  const { view, own } = state
  const { question, settings, phase } = view
  const announce = useAnnounce()
  useEffect(() => {
    if (phase === 'closed') announce(say(PLAYER.closed))
  }, [phase])
  if (question === undefined) return null
  const answer = now.sending?.answer ?? own.answer
  const open = phase === 'open'
  const mayAnswer = open && own.mayAnswer && (answer === undefined || settings.changeAnswers)
  // What is half typed, or half in order, outlasts a pause.
  const unfinished = open && view.paused && (own.answer === undefined || settings.changeAnswers)
  return (
    <>
      <Landing key={view.round} look="stem">
        <Prose of={question.stem} />
      </Landing>
      {mayAnswer || unfinished || (open && question.task.kind === 'pick') ? (
        <Task
          key={view.round}
          question={question}
          answer={answer}
          frozen={!mayAnswer}
          onAnswer={(chosen) => void session.answer(chosen)}
        />
      ) : (
        <Settled question={question} answer={answer} revealed={undefined} />
      )}
      {phase === 'closed' && <p class="notice">{say(PLAYER.closed)}</p>}
      <Receipt now={now} state={state} />
    </>
  )
}

/** The reveal: own result first, then why, then who says so. */
export function RevealedRound({ state }: Pick<RoundProps, 'state'>): JSX.Element | null {
  const { say } = useTongue()
  const result = useRef<HTMLDivElement>(null)
  const { view, own } = state
  const { question, revealed, round } = view
  useLayoutEffect(() => {
    result.current?.querySelector('h1')?.focus()
  }, [round])
  if (question === undefined || revealed === undefined) return null
  const grade = gradeOf(own.answer === undefined ? undefined : own.credit)
  return (
    <>
      <div ref={result}>
        <GradeLine grade={grade}>
          {own.gained === undefined || own.gained === 0
            ? say(PLAYER.noGain)
            : say(COMMON.gained, { n: own.gained })}
          {own.row !== undefined && own.row.streak > 1 && (
            <span class="streak"> · {say(COMMON.streak, { n: own.row.streak })}</span>
          )}
        </GradeLine>
      </div>
      <h2 class="stem small">
        <Prose of={question.stem} />
      </h2>
      <Settled question={question} answer={own.answer} revealed={revealed} counted />
      <Explanation revealed={revealed} whyWrong={whyChosen(revealed, own.answer)} />
    </>
  )
}

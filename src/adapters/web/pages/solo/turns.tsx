import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Asked, Verdict } from '../../../../play/api/practice.ts'
import type { Answer } from '../../../../quiz/question.ts'
import { call, type PageRefusal } from '../call.ts'
import { useKeys } from '../keys.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { Challenge } from '../parts/challenge.tsx'
import { Explanation, GradeLine, gradeOf } from '../parts/feedback.tsx'
import { isolated, Prose } from '../parts/prose.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { Settled, Task } from '../parts/task.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { SOLO } from '../words/solo.ts'
import type { Series } from './start.tsx'

export interface Done {
  readonly asked: Asked
  readonly verdict: Verdict
}

interface TurnState {
  readonly asked: Asked | undefined
  readonly verdict: Verdict | undefined
  readonly pending: Answer | undefined
  readonly refusal: PageRefusal | undefined
  readonly answer: (answer: Answer) => Promise<void>
}

/** One question from asking to verdict. */
function useTurn({ wish, review }: Series, onSettled: (done: Done) => void): TurnState {
  const [asked, setAsked] = useState<Asked>()
  const [verdict, setVerdict] = useState<Verdict>()
  const [pending, setPending] = useState<Answer>()
  const [refusal, setRefusal] = useState<PageRefusal>()
  useEffect(() => {
    void call(review ? 'POST /api/practice/review' : 'POST /api/practice/ask', wish).then((reply) => {
      setRefusal(reply.ok ? undefined : reply.code)
      if (reply.ok) setAsked(reply.value)
    })
  }, [])
  const answer = async (given: Answer): Promise<void> => {
    if (asked === undefined || pending !== undefined) return
    setPending(given)
    const reply = await call('POST /api/practice/answer', { token: asked.token, answer: given })
    setRefusal(reply.ok ? undefined : reply.code)
    if (!reply.ok) {
      setPending(undefined)
      return
    }
    setVerdict(reply.value)
    onSettled({ asked, verdict: reply.value })
  }
  return { asked, verdict, pending, refusal, answer }
}

function Question({ turn }: { readonly turn: TurnState & { readonly asked: Asked } }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null)
  const { asked, pending, answer } = turn
  useLayoutEffect(() => {
    heading.current?.focus()
  }, [asked.token])
  return (
    <>
      <h1 class="stem" ref={heading} tabIndex={-1}>
        <Prose of={asked.question.stem} />
      </h1>
      <Task
        key={asked.token}
        question={asked.question}
        answer={pending}
        frozen={pending !== undefined}
        onAnswer={(given) => void answer(given)}
      />
    </>
  )
}

interface VerdictProps {
  readonly asked: Asked
  readonly verdict: Verdict
}
function VerdictView({ asked, verdict }: VerdictProps): JSX.Element {
  const { say } = useTongue()
  const result = useRef<HTMLDivElement>(null)
  const { question, credit, points, again, answer, whyWrong, revealed } = verdict
  useLayoutEffect(() => {
    result.current?.querySelector('h1')?.focus()
  }, [])
  const send = async (note: string): Promise<PageRefusal | undefined> => {
    const reply = await call('POST /api/practice/challenge', { token: asked.token, note })
    return reply.ok ? undefined : reply.code
  }
  return (
    <>
      <div ref={result}>
        <GradeLine grade={gradeOf(credit)}>
          {again ? say(SOLO.again) : points > 0 ? say(COMMON.gained, { n: points }) : undefined}
        </GradeLine>
      </div>
      <h2 class="stem small">
        <Prose of={question.stem} />
      </h2>
      <Settled question={question} answer={answer} revealed={revealed} />
      <Explanation revealed={revealed} whyWrong={whyWrong} />
      <Challenge onSend={send} />
    </>
  )
}

interface TurnProps {
  readonly series: Series
  readonly place: number
  readonly onSettled: (done: Done) => void
  readonly onNext: () => void
  readonly onStop: () => void
}
function Turn({ series, place, onSettled, onNext, onStop }: TurnProps): JSX.Element {
  const { say, read } = useTongue()
  const turn = useTurn(series, onSettled)
  const { asked, verdict, refusal } = turn
  useKeys((key) => {
    if (key === 'n' && verdict !== undefined) onNext()
  })
  return (
    <>
      <div class="turn-head">
        <p class="slug">{say(COMMON.round, { round: place, rounds: series.count })}</p>
        {asked?.reason !== undefined && verdict === undefined && (
          <p class="reason">{isolated(read(asked.reason))}</p>
        )}
        <button type="button" class="quiet" onClick={onStop}>
          {say(SOLO.stop)}
        </button>
      </div>
      {asked?.notice !== undefined && verdict === undefined && (
        <p class="notice">{isolated(read(asked.notice))}</p>
      )}
      {asked === undefined && refusal === undefined && <p class="hint">{say(COMMON.loading)}</p>}
      {asked !== undefined && verdict === undefined && <Question turn={{ ...turn, asked }} />}
      {asked !== undefined && verdict !== undefined && (
        <>
          <VerdictView asked={asked} verdict={verdict} />
          <div class="buttons sticky">
            <button class="primary" type="button" onClick={onNext}>
              {say(place === series.count ? SOLO.finish : SOLO.next)}
            </button>
            <span class="hint">
              {say(SOLO.total, { points: say(COMMON.points, { n: verdict.total.points }) })}
            </span>
          </div>
        </>
      )}
      {refusal === 'no-question' && series.review ? (
        <p class="notice">{say(SOLO.nothingDue)}</p>
      ) : (
        <Refusal code={refusal} />
      )}
    </>
  )
}

interface TurnsProps {
  readonly series: Series
  readonly onEnd: (done: readonly Done[]) => void
}

/** Question after question, each answered before the next. */
export function Turns({ series, onEnd }: TurnsProps): JSX.Element {
  const { say } = useTongue()
  const announce = useAnnounce()
  const [done, setDone] = useState<readonly Done[]>([])
  const [place, setPlace] = useState(1)
  const end = (): void => {
    onEnd(done)
  }
  // A turn of its own for each place: the verdict of one is gone before anybody can press twice.
  return (
    <Turn
      key={place}
      series={series}
      place={place}
      onSettled={(one) => {
        setDone([...done, one])
        announce(say(COMMON[gradeOf(one.verdict.credit)]))
      }}
      onNext={() => {
        if (place === series.count) end()
        else setPlace(place + 1)
      }}
      onStop={end}
    />
  )
}

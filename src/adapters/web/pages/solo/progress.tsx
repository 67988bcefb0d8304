import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Progress } from '../../../../play/api/people.ts'
import type { Me, RecentFact } from '../../protocol.ts'
import { call } from '../call.ts'
import { ownName } from '../parts/lang-switch.tsx'
import { Prose } from '../parts/prose.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import { Sources } from '../parts/sources.tsx'
import { useTongue } from '../tongue.ts'
import { SOLO } from '../words/solo.ts'
import { Calendar } from './calendar.tsx'

function Totals({ progress }: { readonly progress: Progress }): JSX.Element {
  const { say, number, percent } = useTongue()
  const { points, answers, accuracy, streak, matches, wins } = progress
  const figures = [
    { label: SOLO.points, value: number(points) },
    { label: SOLO.answers, value: number(answers) },
    { label: SOLO.accuracy, value: accuracy === undefined ? '–' : percent(accuracy) },
    { label: SOLO.streakNow, value: number(streak.now), more: say(SOLO.best, { n: streak.best }) },
    { label: SOLO.streakDays, value: number(streak.days), more: say(SOLO.best, { n: streak.bestDays }) },
    { label: SOLO.matches, value: number(matches), more: say(SOLO.wins, { n: wins }) },
  ]
  return (
    <dl class="figures">
      {figures.map(({ label, value, more }) => (
        <div key={value + label.en}>
          <dt>{say(label)}</dt>
          <dd>
            {value}
            {more !== undefined && <span class="hint"> {more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function KnownBar({
  topic: { known, due, weak },
}: {
  readonly topic: Progress['topics'][number]
}): JSX.Element {
  const total = Math.max(1, known + due + weak)
  const at = (count: number): number => (count / total) * 100
  return (
    <svg
      class="share-bar known-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="ground" width="100" height="8" />
      <rect class="known" width={at(known)} height="8" />
      <rect class="due" x={at(known)} width={at(due)} height="8" />
      <rect class="weak" x={at(known + due)} width={at(weak)} height="8" />
    </svg>
  )
}

function Topics({ topics }: Pick<Progress, 'topics'>): JSX.Element {
  const { say, read, number } = useTongue()
  return (
    <section class="panel-part">
      <div class="scroll" tabIndex={0} role="region" aria-label={say(SOLO.byTopic)}>
        <table>
          <caption>
            <h2>{say(SOLO.byTopic)}</h2>
          </caption>
          <thead>
            <tr>
              <th scope="col">{say(SOLO.topic)}</th>
              <th scope="col" class="figure key-known">
                {say(SOLO.known)}
              </th>
              <th scope="col" class="figure key-due">
                {say(SOLO.dueHead)}
              </th>
              <th scope="col" class="figure key-weak">
                {say(SOLO.weak)}
              </th>
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <tr key={topic.topic.en}>
                <th scope="row">
                  {read(topic.topic)}
                  <span class="bar-line">
                    <KnownBar topic={topic} />
                  </span>
                </th>
                <td class="figure">{number(topic.known)}</td>
                <td class="figure">{number(topic.due)}</td>
                <td class="figure">{number(topic.weak)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Langs({ langs }: Pick<Progress, 'langs'>): JSX.Element {
  const { say } = useTongue()
  return (
    <section class="panel-part">
      <h2>{say(SOLO.byLang)}</h2>
      <ul class="lang-bars">
        {langs.map(({ lang, answers, right }) => (
          <li key={lang}>
            <span lang={lang}>{ownName(lang)}</span>
            <span class="bar-line">
              <ShareBar share={answers === 0 ? 0 : right / answers} tone="right" />
            </span>
            <span class="hint">{say(SOLO.rightOf, { right, answers })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Recent(): JSX.Element | null {
  const { say } = useTongue()
  const [facts, setFacts] = useState<readonly RecentFact[]>([])
  useEffect(() => {
    void call('GET /api/me/recent', undefined).then((reply) => {
      if (reply.ok) setFacts(reply.value)
    })
  }, [])
  return facts.length === 0 ? null : (
    <section class="panel-part">
      <h2>{say(SOLO.recent)}</h2>
      <ul class="recent">
        {facts.map((fact, place) => (
          <li key={place}>
            <p>
              <Prose of={fact.sentence} />
            </p>
            <Sources citations={fact.citations} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is known, due and weak; when there was practice; what was learned last. */
export function ProgressPage({ me }: { readonly me: Me }): JSX.Element {
  const { say } = useTongue()
  const { progress } = me
  return (
    <>
      <h1>{say(SOLO.progress)}</h1>
      <Totals progress={progress} />
      {progress.answers === 0 && <p class="notice">{say(SOLO.nothingYet)}</p>}
      {progress.topics.length > 0 && <Topics topics={progress.topics} />}
      <Calendar days={progress.days} />
      {progress.langs.length > 0 && <Langs langs={progress.langs} />}
      <Recent />
    </>
  )
}

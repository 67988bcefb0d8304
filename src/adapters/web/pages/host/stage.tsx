import { Fragment, type JSX } from 'preact'
import type { HostState } from '../../protocol.ts'
import { Explanation } from '../parts/feedback.tsx'
import { ownName } from '../parts/lang-switch.tsx'
import { Prose } from '../parts/prose.tsx'
import { Standings, TeamStandings } from '../parts/standings.tsx'
import { Settled } from '../parts/task.tsx'
import { Timer, useLeft } from '../parts/timer.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'
import { phaseWord } from './phases.ts'
import type { HostSession } from './session.ts'

/** What was chosen, to look over before it starts. */
function Summary({ state: { view } }: { readonly state: HostState }): JSX.Element {
  const { say, number } = useTongue()
  const { rounds, seconds, scoring, lang, teams, changeAnswers } = view.settings
  const lines = [
    { label: HOST.rounds, value: number(rounds) },
    { label: HOST.seconds, value: seconds === undefined ? say(HOST.timeNone) : number(seconds) },
    { label: HOST.scoring, value: say(HOST[scoring]) },
    { label: HOST.wallLang, value: <span lang={lang}>{ownName(lang)}</span> },
    ...(teams.length > 0 ? [{ label: HOST.teams, value: <bdi>{teams.join(' · ')}</bdi> }] : []),
  ]
  return (
    <>
      <dl class="summary">
        {lines.map(({ label, value }) => (
          <Fragment key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {changeAnswers && <p class="hint">{say(HOST.changeAnswers)}</p>}
    </>
  )
}

interface StageProps {
  readonly session: HostSession
  readonly state: HostState
}

/** What the class sees right now. */
export function Stage({ session, state }: StageProps): JSX.Element {
  const { view } = state
  const { say } = useTongue()
  const { phase, round, rounds, question, revealed, paused, settings } = view
  const left = useLeft(session.clock, paused ? undefined : view.deadline, paused ? view.left : undefined)
  const span = phase === 'open' && settings.seconds !== undefined ? settings.seconds * 1000 : undefined
  return (
    <section class="panel stage" aria-label={say(phaseWord(phase))}>
      <div class="stage-head">
        <p class="slug">
          {say(phaseWord(phase))}
          {round > 0 && ` · ${say(COMMON.round, { round, rounds })}`}
        </p>
        {left !== undefined && <Timer left={left} span={span} quiet />}
        {paused && <p class="pause-note">{say(COMMON.paused)}</p>}
        {phase === 'open' && (
          <p class="slug">
            {view.waiting
              ? say(COMMON.waiting)
              : say(COMMON.answered, { answered: view.answered, players: view.players })}
          </p>
        )}
      </div>
      {phase === 'lobby' && <Summary state={state} />}
      {question !== undefined && phase !== 'standings' && phase !== 'podium' && (
        <>
          <h2 class="stem">
            <Prose of={question.stem} />
          </h2>
          <Settled question={question} answer={undefined} revealed={revealed} counted />
          {revealed !== undefined && <Explanation revealed={revealed} whyWrong={undefined} />}
        </>
      )}
      {(phase === 'standings' || phase === 'podium') && (
        <>
          {view.teams.length > 0 && <TeamStandings teams={view.teams} />}
          <Standings
            rows={view.standings}
            caption={say(phase === 'podium' ? COMMON.podium : COMMON.standings)}
          />
        </>
      )}
      {phase === 'podium' && (
        <p class="buttons">
          <a class="button primary" href={`/host/report/${view.match}`}>
            {say(HOST.report)}
          </a>
        </p>
      )}
    </section>
  )
}

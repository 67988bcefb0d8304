import { Fragment, type JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { HostState } from '../../protocol.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { Explanation } from '../parts/feedback.tsx'
import { ownName } from '../parts/lang-switch.tsx'
import { Prose } from '../parts/prose.tsx'
import { Standings, TeamStandings } from '../parts/standings.tsx'
import { Settled } from '../parts/task.tsx'
import { Timer, useLeft } from '../parts/timer.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'
import { NEW_MATCH } from '../words/new-match.ts'
import { RUNNING } from '../words/running.ts'
import { phaseWord } from './phases.ts'
import type { Act } from './player-rows.tsx'
import { Rounds } from './rounds.tsx'
import type { HostLink } from './session.ts'

const STEPS = [RUNNING.stepScreen, RUNNING.stepJoin, RUNNING.stepStart]

/** What to do in the lobby, for who does it for the first time. */
function Steps(): JSX.Element {
  const { say } = useTongue()
  return (
    <ol class="steps">
      {STEPS.map((step) => (
        <li key={step.en}>{say(step)}</li>
      ))}
    </ol>
  )
}

/** What was chosen, to look over before it starts. */
function Summary({ state: { view } }: { readonly state: HostState }): JSX.Element {
  const { say, number } = useTongue()
  const { rounds, seconds, scoring, lang, teams, changeAnswers } = view.settings
  const lines = [
    { label: NEW_MATCH.rounds, value: number(rounds) },
    { label: NEW_MATCH.seconds, value: seconds === undefined ? say(RUNNING.timeNone) : number(seconds) },
    { label: NEW_MATCH.scoring, value: say(NEW_MATCH[scoring]) },
    { label: NEW_MATCH.wallLang, value: <span lang={lang}>{ownName(lang)}</span> },
    ...(teams.length > 0 ? [{ label: NEW_MATCH.teams, value: <bdi>{teams.join(' · ')}</bdi> }] : []),
  ]
  return (
    <>
      <h2 class="slug">{say(RUNNING.chosen)}</h2>
      <dl class="summary">
        {lines.map(({ label, value }) => (
          <Fragment key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {changeAnswers && <p class="hint">{say(NEW_MATCH.changeAnswers)}</p>}
    </>
  )
}

/** Says where the match is whenever it has gone on. */
function useChanges(where: string, place: string): void {
  const announce = useAnnounce()
  const before = useRef(place)
  useEffect(() => {
    if (place !== before.current) announce(where)
    before.current = place
  }, [place])
}

interface StageProps {
  readonly link: HostLink
  readonly state: HostState
  readonly act: Act
}

/** What the class sees right now. */
export function Stage({ link, state, act }: StageProps): JSX.Element {
  const { view } = state
  const { say } = useTongue()
  const { phase, round, rounds, question, revealed, paused, settings } = view
  const left = useLeft(link.clock, paused ? undefined : view.deadline, paused ? view.left : undefined)
  const span = phase === 'open' && settings.seconds !== undefined ? settings.seconds * 1000 : undefined
  const where = say(phaseWord(phase)) + (round > 0 ? ` · ${say(COMMON.round, { round, rounds })}` : '')
  useChanges(where, `${phase}/${round}`)
  return (
    <section class="panel stage" aria-label={say(phaseWord(phase))}>
      <div class="stage-head">
        <p class="slug">{where}</p>
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
      {phase === 'lobby' && (
        <>
          <Steps />
          <Summary state={state} />
        </>
      )}
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
          {round > 0 && <Rounds state={state} act={act} />}
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

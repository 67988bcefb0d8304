import type { JSX } from 'preact'
import type { PublicView, StandingRow } from '../../../../quiz/match/view-types.ts'
import { Badge, PlayerName } from '../parts/face.tsx'
import { Explanation } from '../parts/feedback.tsx'
import { Prose } from '../parts/prose.tsx'
import { Standings, TeamStandings } from '../parts/standings.tsx'
import { Settled } from '../parts/task.tsx'
import { Timer, useLeft } from '../parts/timer.tsx'
import type { ServerClock } from '../server-clock.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { WALL } from '../words/wall.ts'
import type { WallNow } from './session.ts'

/** Of the standings, as many as can be read from the back of a room. */
const ROWS = 8

interface WallProps {
  readonly view: PublicView
  readonly clock: ServerClock
}

const useViewLeft = ({ view, clock }: WallProps): number | undefined =>
  useLeft(clock, view.paused ? undefined : view.deadline, view.paused ? view.left : undefined)

export function WallCountdown(props: WallProps): JSX.Element {
  const { say, number } = useTongue()
  const left = useViewLeft(props)
  return (
    <div class="wall-countdown">
      <p class="slug">{say(COMMON.round, { round: props.view.round, rounds: props.view.rounds })}</p>
      <h1>{say(COMMON.startsIn)}</h1>
      <p class="wall-number" aria-hidden="true">
        {left === undefined ? '' : number(Math.ceil(left / 1000))}
      </p>
    </div>
  )
}

function RoundLine(props: WallProps & { readonly now: WallNow }): JSX.Element | null {
  const { say } = useTongue()
  const { view, now } = props
  const left = useViewLeft(props)
  const { answered, players } = now.count ?? view
  const span = view.settings.seconds === undefined ? undefined : view.settings.seconds * 1000
  if (view.phase === 'reveal' && !view.paused) return null
  return (
    <div class="wall-line">
      <p class="slug">{say(COMMON.round, { round: view.round, rounds: view.rounds })}</p>
      {view.phase === 'open' && left !== undefined && !view.waiting && <Timer left={left} span={span} />}
      {view.paused && <p class="pause-note">{say(COMMON.paused)}</p>}
      {view.phase !== 'reveal' && (
        <p class="wall-count">
          {view.waiting ? say(COMMON.waiting) : say(COMMON.answered, { answered, players })}
        </p>
      )}
    </div>
  )
}

export function WallRound(props: WallProps & { readonly now: WallNow }): JSX.Element | null {
  const { question, revealed, settings } = props.view
  if (question === undefined) return null
  return (
    <>
      <RoundLine {...props} />
      <h1 class="unseen">{settings.title}</h1>
      <h2 class={revealed === undefined ? 'stem' : 'stem wall-reveal-stem'}>
        <Prose of={question.stem} />
      </h2>
      {revealed === undefined ? (
        <Settled question={question} answer={undefined} revealed={undefined} />
      ) : (
        <div class="wall-reveal">
          <Settled question={question} answer={undefined} revealed={revealed} counted />
          <Explanation revealed={revealed} whyWrong={undefined} />
        </div>
      )}
    </>
  )
}

export function WallStandings({ view }: Pick<WallProps, 'view'>): JSX.Element {
  const { say } = useTongue()
  return (
    <>
      <h1>{say(COMMON.standings)}</h1>
      <div class="wall-tables">
        {view.teams.length > 0 && <TeamStandings teams={view.teams} />}
        <Standings rows={view.standings.slice(0, ROWS)} caption={say(COMMON.standings)} />
      </div>
    </>
  )
}

function Step({ row }: { readonly row: StandingRow }): JSX.Element {
  const { say, number } = useTongue()
  return (
    <li class={`podium-step place-${Math.min(row.rank, 3)}`}>
      <Badge name={row.name} avatar={row.avatar} />
      <p class="podium-name">
        <PlayerName name={row.name} />
      </p>
      <p class="podium-points">{say(COMMON.points, { n: row.points })}</p>
      <p class="podium-block">
        <span class="unseen">{say(WALL.place, { rank: row.rank })}</span>
        <span aria-hidden="true">{number(row.rank)}</span>
      </p>
    </li>
  )
}

/** The first three on steps, the next ones in a table. */
export function WallPodium({ view }: Pick<WallProps, 'view'>): JSX.Element {
  const { say } = useTongue()
  return (
    <>
      <h1>{say(COMMON.podium)}</h1>
      <div class="wall-podium">
        <ol class="podium">
          {view.standings.slice(0, 3).map((row) => (
            <Step key={row.player} row={row} />
          ))}
        </ol>
        <div class="wall-tables">
          {view.teams.length > 0 && <TeamStandings teams={view.teams} />}
          {view.standings.length > 3 && (
            <Standings
              rows={view.standings.slice(3, view.teams.length > 0 ? ROWS - 2 : ROWS)}
              caption={say(COMMON.standings)}
            />
          )}
        </div>
      </div>
    </>
  )
}

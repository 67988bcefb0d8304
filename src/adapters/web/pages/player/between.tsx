import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Mistake } from '../../../../quiz/match/view-types.ts'
import { whyChosen } from '../../../../quiz/shown.ts'
import type { ClassStanding, Face, PlayerState } from '../../protocol.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { Badge, FaceAndName, PlayerName } from '../parts/face.tsx'
import { Explanation, gradeOf } from '../parts/feedback.tsx'
import { Landing } from '../parts/landing.tsx'
import { Prose } from '../parts/prose.tsx'
import { Standings, TeamStandings } from '../parts/standings.tsx'
import { Settled } from '../parts/task.tsx'
import { useLeft } from '../parts/timer.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { PLAYER } from '../words/player.ts'
import type { PlayerSession, SessionState } from './session.ts'

interface BetweenProps {
  readonly session: PlayerSession
  readonly state: PlayerState
}

/** What a pupil brings from the earlier matches of the class. */
function InClass({ session }: Pick<BetweenProps, 'session'>): JSX.Element | null {
  const { say } = useTongue()
  const [standing, setStanding] = useState<ClassStanding>()
  useEffect(() => {
    void session.standing().then(setStanding)
  }, [session])
  if (standing === undefined) return null
  const { rank, pupils, points } = standing
  return (
    <p class="own-rank">
      <strong>{say(PLAYER.classRank, { rank, pupils })}</strong>
      <span> {say(COMMON.points, { n: points })}</span>
    </p>
  )
}

interface LobbyProps extends BetweenProps {
  readonly now: Pick<SessionState, 'count' | 'faces'>
}

export function Lobby({ session, state: { view, own }, now: { count, faces } }: LobbyProps): JSX.Element {
  const { say } = useTongue()
  const team = own.team === undefined ? undefined : view.settings.teams[own.team]
  // The count comes a moment later than the state of who has just joined.
  const here = Math.max(1, count?.players ?? view.players)
  const newest: readonly Pick<Face, 'name' | 'avatar'>[] = (faces && [...faces].reverse()) ?? view.standings
  return (
    <div class="lobby">
      <p class="slug">
        <bdi>{view.settings.title}</bdi>
      </p>
      <Landing>{say(PLAYER.lobby)}</Landing>
      <div class="lobby-face">
        <Badge name={own.name} avatar={own.avatar} />
        <p class="lobby-name">
          <PlayerName name={own.name} />
        </p>
        {team !== undefined && (
          <p>
            {say(COMMON.team)} <bdi>{team}</bdi>
          </p>
        )}
      </div>
      <InClass session={session} />
      <p>{say(PLAYER.lobbyWait)}</p>
      <p>
        {say(COMMON.pin)}{' '}
        <bdi dir="ltr" class="lobby-pin">
          {session.pin}
        </bdi>
      </p>
      <h2 class="slug">{say(PLAYER.playersHere, { n: here })}</h2>
      <ul class="lobby-others">
        {newest.map(({ name, avatar }, place) => (
          <li key={`${name}/${place}`}>
            <FaceAndName name={name} avatar={avatar} />
          </li>
        ))}
      </ul>
    </div>
  )
}

export function Countdown({ session, state: { view } }: BetweenProps): JSX.Element {
  const { say, number } = useTongue()
  const left = useLeft(
    session.clock,
    view.paused ? undefined : view.deadline,
    view.paused ? view.left : undefined,
  )
  return (
    <div class="countdown">
      <p class="slug">{say(COMMON.round, { round: view.round, rounds: view.rounds })}</p>
      <Landing>{say(COMMON.startsIn)}</Landing>
      <p class="countdown-number" aria-hidden="true">
        {left === undefined ? '' : number(Math.ceil(left / 1000))}
      </p>
      {view.paused && <p class="pause-note">{say(COMMON.paused)}</p>}
    </div>
  )
}

function OwnRank({ state: { view, own } }: { readonly state: PlayerState }): JSX.Element | null {
  const { say } = useTongue()
  const announce = useAnnounce()
  const { row } = own
  const rank = row && say(PLAYER.yourRank, { rank: row.rank, players: view.players })
  const points = row && say(COMMON.points, { n: row.points })
  useEffect(() => {
    if (rank !== undefined && points !== undefined) announce(`${rank}. ${points}`)
  }, [])
  return row === undefined ? null : (
    <p class="own-rank">
      <strong>{rank}</strong>
      <span> {points}</span>
    </p>
  )
}

export function Between({ state }: { readonly state: PlayerState }): JSX.Element {
  const { say } = useTongue()
  const { view, own } = state
  return (
    <>
      <Landing>{say(COMMON.standings)}</Landing>
      <OwnRank state={state} />
      {view.teams.length > 0 && <TeamStandings teams={view.teams} />}
      <Standings rows={view.standings} own={own.row} caption={say(COMMON.standings)} />
    </>
  )
}

function MistakeItem({ mistake }: { readonly mistake: Mistake }): JSX.Element {
  const { question, revealed, answer, credit } = mistake
  const { say, number } = useTongue()
  return (
    <details class="mistake">
      <summary>
        <span class="mistake-round">{number(mistake.round)}</span>
        <span class="mistake-stem">
          <Prose of={question.stem} />
          <span class="hint"> {say(COMMON[gradeOf(answer === undefined ? undefined : credit)])}</span>
        </span>
      </summary>
      <Settled question={question} answer={answer} revealed={revealed} />
      <Explanation revealed={revealed} whyWrong={whyChosen(revealed, answer)} />
    </details>
  )
}

/** A match that ended before its first answer has nothing to look back at, and nobody to praise. */
const praised = (own: PlayerState['own']): boolean => (own.row?.points ?? 0) > 0

function Mistakes({ session, state }: BetweenProps): JSX.Element | null {
  const { say } = useTongue()
  const [mistakes, setMistakes] = useState<readonly Mistake[]>()
  useEffect(() => {
    void session.mistakes().then(setMistakes)
  }, [session])
  if (mistakes === undefined || (mistakes.length === 0 && !praised(state.own))) return null
  return (
    <section class="mistakes">
      <h2>{say(PLAYER.mistakes)}</h2>
      {mistakes.length === 0 && <p class="notice">{say(PLAYER.noMistakes)}</p>}
      {mistakes.map((mistake) => (
        <MistakeItem key={mistake.round} mistake={mistake} />
      ))}
    </section>
  )
}

export function Finished({
  session,
  state,
  onAnother,
}: BetweenProps & { readonly onAnother: () => void }): JSX.Element {
  const { say } = useTongue()
  const { view, own } = state
  return (
    <>
      <p class="slug">{say(PLAYER.finished)}</p>
      <Landing>{say(COMMON.podium)}</Landing>
      <OwnRank state={state} />
      {view.teams.length > 0 && <TeamStandings teams={view.teams} />}
      <Standings rows={view.standings} own={own.row} caption={say(COMMON.standings)} />
      <Mistakes session={session} state={state} />
      <button type="button" onClick={onAnother}>
        {say(PLAYER.another)}
      </button>
    </>
  )
}

import type { JSX } from 'preact'
import type { StandingRow, TeamRow } from '../../../../quiz/match/view-types.ts'
import type { PlayerId } from '../../../../quiz/vocabulary.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { PLAYER } from '../words/player.ts'
import { FaceAndName } from './face.tsx'

interface StandingsProps {
  readonly rows: readonly StandingRow[]
  /** Marked, and added below where it is not among the rows. */
  readonly own?: StandingRow | undefined
  readonly caption: string
}

function Row({ row, own }: { readonly row: StandingRow; readonly own: PlayerId | undefined }): JSX.Element {
  const { say, number } = useTongue()
  const mine = row.player === own
  return (
    <tr class={mine ? 'is-own' : ''}>
      <td class="rank">{number(row.rank)}</td>
      <th scope="row">
        <FaceAndName name={row.name} avatar={row.avatar} />
        {mine && <span class="own-mark"> ({say(PLAYER.you)})</span>}
      </th>
      <td class="points">{number(row.points)}</td>
    </tr>
  )
}

export function Standings({ rows, own, caption }: StandingsProps): JSX.Element {
  const { say } = useTongue()
  const missing = own !== undefined && !rows.some(({ player }) => player === own.player)
  return (
    <table class="standings">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say(COMMON.rank)}</th>
          <th scope="col">{say(COMMON.player)}</th>
          <th scope="col">{say(COMMON.pointsHead)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.player} row={row} own={own?.player} />
        ))}
        {missing && <Row row={own} own={own.player} />}
      </tbody>
    </table>
  )
}

export function TeamStandings({ teams }: { readonly teams: readonly TeamRow[] }): JSX.Element {
  const { say, number } = useTongue()
  return (
    <table class="standings teams">
      <caption>{say(COMMON.teams)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(COMMON.rank)}</th>
          <th scope="col">{say(COMMON.team)}</th>
          <th scope="col">{say(COMMON.pointsHead)}</th>
        </tr>
      </thead>
      <tbody>
        {teams.map((row) => (
          <tr key={row.team}>
            <td class="rank">{number(row.rank)}</td>
            <th scope="row">
              <bdi>{row.name}</bdi>
            </th>
            <td class="points">{number(row.points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

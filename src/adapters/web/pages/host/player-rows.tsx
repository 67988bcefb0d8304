import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { HostAction, HostView } from '../../../../quiz/match/types.ts'
import type { HostState } from '../../protocol.ts'
import { Confirm, Dialog } from '../parts/dialog.tsx'
import { FaceAndName } from '../parts/face.tsx'
import { TextField } from '../parts/field.tsx'
import { Sign } from '../parts/sign.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'

type HostPlayer = HostView['players'][number]
export type Act = (action: HostAction) => void

const FACTORS = [
  { factor: 1, word: HOST.timeNormal },
  { factor: 1.5, word: HOST.timeHalf },
  { factor: 2, word: HOST.timeDouble },
  { factor: 'none', word: HOST.timeNone },
] as const

interface RowProps {
  readonly player: HostPlayer
  readonly act: Act
}

function ExtraTime({ player, act }: RowProps): JSX.Element {
  const { say } = useTongue()
  return (
    <select
      aria-label={say(HOST.extraTimeOf, { name: player.name })}
      value={String(player.extraTime)}
      onChange={(event) => {
        const found = FACTORS.find(({ factor }) => String(factor) === event.currentTarget.value)
        if (found !== undefined) act({ type: 'extraTime', player: player.player, factor: found.factor })
      }}
    >
      {FACTORS.map(({ factor, word }) => (
        <option key={factor} value={String(factor)}>
          {say(word)}
        </option>
      ))}
    </select>
  )
}

function TeamOf({ player, act, teams }: RowProps & { readonly teams: readonly string[] }): JSX.Element {
  const { say } = useTongue()
  return (
    <select
      aria-label={say(HOST.teamOf, { name: player.name })}
      value={player.team === undefined ? '' : String(player.team)}
      onChange={(event) => {
        if (event.currentTarget.value !== '')
          act({ type: 'team', player: player.player, team: Number(event.currentTarget.value) })
      }}
    >
      {player.team === undefined && <option value="">{say(HOST.noTeam)}</option>}
      {teams.map((name, team) => (
        <option key={name} value={String(team)}>
          {name}
        </option>
      ))}
    </select>
  )
}

function RenameDialog({ player, act, onClose }: RowProps & { readonly onClose: () => void }): JSX.Element {
  const { say } = useTongue()
  const [name, setName] = useState(player.name)
  return (
    <Dialog title={say(HOST.renameOf, { name: player.name })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          act({ type: 'rename', player: player.player, name })
          onClose()
        }}
      >
        <TextField
          label={say(HOST.newName)}
          value={name}
          onInput={setName}
          attributes={{ required: true, dir: 'auto', maxLength: 48 }}
        />
        <div class="buttons">
          <button class="primary" type="submit">
            {say(COMMON.save)}
          </button>
          <button type="button" onClick={onClose}>
            {say(COMMON.cancel)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function RowActions({ player, act }: RowProps): JSX.Element {
  const { say } = useTongue()
  const [asking, setAsking] = useState<'rename' | 'kick'>()
  const close = (): void => {
    setAsking(undefined)
  }
  const { name } = player
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-label={say(HOST.renameOf, { name })}
        onClick={() => {
          setAsking('rename')
        }}
      >
        {say(HOST.rename)}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={say(HOST.kickOf, { name })}
        onClick={() => {
          setAsking('kick')
        }}
      >
        {say(HOST.kick)}
      </button>
      {asking === 'rename' && <RenameDialog player={player} act={act} onClose={close} />}
      {asking === 'kick' && (
        <Confirm
          title={say(HOST.kickOf, { name })}
          text={say(HOST.kickSure)}
          yes={say(HOST.kick)}
          no={say(COMMON.cancel)}
          onYes={() => {
            act({ type: 'kick', player: player.player })
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}

interface PlayerRowsProps {
  readonly state: HostState
  readonly act: Act
}

/** Everybody who plays: connection, answer, points, extra time, team; the newest question of a host is "who is missing?". */
export function PlayerRows({ state: { view, host, connected }, act }: PlayerRowsProps): JSX.Element {
  const { say, number } = useTongue()
  const { teams } = view.settings
  if (host.players.length === 0) return <p class="hint">{say(HOST.players, { n: 0 })}</p>
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say(HOST.playersTab)}>
      <table class="players">
        <caption class="unseen">{say(HOST.playersTab)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(COMMON.player)}</th>
            <th scope="col">{say(HOST.state)}</th>
            <th scope="col" class="figure">
              {say(COMMON.pointsHead)}
            </th>
            {teams.length > 0 && <th scope="col">{say(COMMON.team)}</th>}
            <th scope="col">{say(HOST.extraTime)}</th>
            <th scope="col">{say(HOST.actions)}</th>
          </tr>
        </thead>
        <tbody>
          {host.players.map((player) => {
            const here = player.platform !== 'web' || connected.includes(player.player)
            return (
              <tr key={player.player}>
                <th scope="row">
                  <FaceAndName name={player.name} avatar={player.avatar} />
                </th>
                <td>
                  <span class={here ? 'here' : 'away'}>{say(here ? HOST.online : HOST.offline)}</span>
                  {player.answered && (
                    <span class="has-answered">
                      <Sign kind="right" />
                      {say(HOST.hasAnswered)}
                    </span>
                  )}
                </td>
                <td class="figure">{number(player.points)}</td>
                {teams.length > 0 && (
                  <td>
                    <TeamOf player={player} act={act} teams={teams} />
                  </td>
                )}
                <td>
                  <ExtraTime player={player} act={act} />
                </td>
                <td class="row-actions">
                  <RowActions player={player} act={act} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

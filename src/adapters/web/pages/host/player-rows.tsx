import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { HostAction } from '../../../../quiz/match/types.ts'
import type { HostView } from '../../../../quiz/match/view-types.ts'
import type { HostState } from '../../protocol.ts'
import { AskFirst } from '../parts/ask-first.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { FaceAndName } from '../parts/face.tsx'
import { TextField } from '../parts/field.tsx'
import { Sign } from '../parts/sign.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'
import { RUNNING } from '../words/running.ts'

type HostPlayer = HostView['players'][number]
export type Act = (action: HostAction) => void

const FACTORS = [
  { factor: 1, word: RUNNING.timeNormal },
  { factor: 1.5, word: RUNNING.timeHalf },
  { factor: 2, word: RUNNING.timeDouble },
  { factor: 'none', word: RUNNING.timeNone },
] as const

interface RowProps {
  readonly player: HostPlayer
  readonly act: Act
}

function ExtraTime({ player, act }: RowProps): JSX.Element {
  const { say } = useTongue()
  return (
    <select
      aria-label={say(RUNNING.extraTimeOf, { name: player.name })}
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
      aria-label={say(RUNNING.teamOf, { name: player.name })}
      value={player.team === undefined ? '' : String(player.team)}
      onChange={(event) => {
        if (event.currentTarget.value !== '')
          act({ type: 'team', player: player.player, team: Number(event.currentTarget.value) })
      }}
    >
      {player.team === undefined && <option value="">{say(RUNNING.noTeam)}</option>}
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
    <Dialog title={say(RUNNING.renameOf, { name: player.name })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          act({ type: 'rename', player: player.player, name })
          onClose()
        }}
      >
        <TextField
          label={say(RUNNING.newName)}
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
  const [renaming, setRenaming] = useState(false)
  const { name } = player
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-label={say(RUNNING.renameOf, { name })}
        onClick={() => {
          setRenaming(true)
        }}
      >
        {say(RUNNING.rename)}
      </button>
      <AskFirst
        look="quiet"
        label={say(RUNNING.kick)}
        name={say(RUNNING.kickOf, { name })}
        text={say(RUNNING.kickSure)}
        onYes={() => {
          act({ type: 'kick', player: player.player })
        }}
      />
      {renaming && (
        <RenameDialog
          player={player}
          act={act}
          onClose={() => {
            setRenaming(false)
          }}
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
    <div class="scroll" tabIndex={0} role="region" aria-label={say(RUNNING.playersTab)}>
      <table class="players">
        <caption class="unseen">{say(RUNNING.playersTab)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(COMMON.player)}</th>
            <th scope="col">{say(RUNNING.state)}</th>
            <th scope="col" class="figure">
              {say(COMMON.pointsHead)}
            </th>
            {teams.length > 0 && <th scope="col">{say(COMMON.team)}</th>}
            <th scope="col">{say(RUNNING.extraTime)}</th>
            <th scope="col">{say(RUNNING.actions)}</th>
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
                  <span class={here ? 'here' : 'away'}>{say(here ? RUNNING.online : RUNNING.offline)}</span>
                  {player.answered && (
                    <span class="has-answered">
                      <Sign kind="right" />
                      {say(RUNNING.hasAnswered)}
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

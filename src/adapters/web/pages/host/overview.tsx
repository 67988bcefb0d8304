import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Overview } from '../../protocol.ts'
import { call } from '../call.ts'
import { Confirm } from '../parts/dialog.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'
import { NewClassForm } from './new-class.tsx'
import { NewMatchForm } from './new-match.tsx'
import { phaseWord } from './phases.ts'

interface OverviewProps {
  readonly overview: Overview
  readonly onChange: () => void
}

function Running({ overview: { running } }: OverviewProps): JSX.Element {
  const { say } = useTongue()
  return (
    <section class="panel">
      <h2>{say(HOST.running)}</h2>
      {running.length === 0 ? (
        <p class="hint">{say(HOST.noneRunning)}</p>
      ) : (
        <ul class="entries">
          {running.map(({ id, title, phase, players }) => (
            <li key={id}>
              <a href={`#match/${id}`}>
                <bdi>{title}</bdi>
              </a>
              <span class="hint">
                {say(phaseWord(phase))} · {say(HOST.players, { n: players })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Past({ overview: { past }, onChange }: OverviewProps): JSX.Element {
  const { say, moment } = useTongue()
  const [forgetting, setForgetting] = useState<string>()
  const forget = async (id: string): Promise<void> => {
    setForgetting(undefined)
    await call('DELETE /api/host/matches/:id', undefined, { id })
    onChange()
  }
  return (
    <section class="panel">
      <h2>{say(HOST.past)}</h2>
      {past.length === 0 ? (
        <p class="hint">{say(HOST.nonePast)}</p>
      ) : (
        <ul class="entries">
          {past.map(({ id, title, at, players }) => (
            <li key={id}>
              <a href={`/host/report/${id}`}>
                <bdi>{title}</bdi>
              </a>
              <span class="hint">
                {moment(at)} · {say(HOST.players, { n: players })}
              </span>
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  setForgetting(id)
                }}
              >
                {say(HOST.forget)}
                <span class="unseen"> {title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {forgetting !== undefined && (
        <Confirm
          title={say(HOST.forget)}
          text={say(HOST.forgetSure)}
          yes={say(HOST.forget)}
          no={say(COMMON.cancel)}
          onYes={() => void forget(forgetting)}
          onClose={() => {
            setForgetting(undefined)
          }}
        />
      )}
    </section>
  )
}

function Classes({ overview: { classes, zone } }: OverviewProps): JSX.Element {
  const { say } = useTongue()
  return (
    <section class="panel">
      <h2>{say(HOST.classes)}</h2>
      {classes.length === 0 ? (
        <p class="hint">{say(HOST.noClasses)}</p>
      ) : (
        <ul class="entries">
          {classes.map(({ id, name, pupils }) => (
            <li key={id}>
              <a href={`#class/${id}`}>
                <bdi>{name}</bdi>
              </a>
              <span class="hint">{say(HOST.pupils, { n: pupils })}</span>
            </li>
          ))}
        </ul>
      )}
      <NewClassForm zone={zone} />
    </section>
  )
}

/** What the host finds on arrival: start something, go on with something, look back. */
export function OverviewPage(props: OverviewProps): JSX.Element {
  const { say } = useTongue()
  return (
    <>
      <h1 class="unseen">{say(HOST.console)}</h1>
      <div class="columns">
        <NewMatchForm overview={props.overview} />
        <div class="stack">
          <Running {...props} />
          <Classes {...props} />
          <Past {...props} />
        </div>
      </div>
    </>
  )
}

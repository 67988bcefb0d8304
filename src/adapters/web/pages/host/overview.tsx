import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Overview } from '../../protocol.ts'
import { call, type PageRefusal } from '../call.ts'
import { AskFirst } from '../parts/ask-first.tsx'
import { Landing } from '../parts/landing.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
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
    </section>
  )
}

function Past({ overview: { past }, onChange }: OverviewProps): JSX.Element {
  const { say, moment } = useTongue()
  const [refusal, setRefusal] = useState<PageRefusal>()
  const forget = async (id: string): Promise<void> => {
    const reply = await call('DELETE /api/host/matches/:id', undefined, { id })
    setRefusal(reply.ok ? undefined : reply.code)
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
              <AskFirst
                look="quiet"
                label={say(HOST.forget)}
                name={say(HOST.forgetOf, { title })}
                text={say(HOST.forgetSure)}
                onYes={() => void forget(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <Refusal code={refusal} />
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
      <Landing look="unseen">{say(HOST.console)}</Landing>
      {props.overview.running.length > 0 && <Running {...props} />}
      <div class="columns">
        <NewMatchForm overview={props.overview} />
        <div class="stack">
          <Classes {...props} />
          <Past {...props} />
        </div>
      </div>
    </>
  )
}

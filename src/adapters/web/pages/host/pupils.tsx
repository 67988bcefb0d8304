import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Pupil, SchoolClass } from '../../protocol.ts'
import { call, type Outcome } from '../call.ts'
import { AskFirst } from '../parts/ask-first.tsx'
import { useTongue } from '../tongue.ts'
import { CLASSES } from '../words/classes.ts'
import { HOST } from '../words/host.ts'
import { RUNNING } from '../words/running.ts'
import { NamesField } from './new-class.tsx'

interface ClassProps {
  readonly school: SchoolClass
  readonly took: (outcome: Outcome<SchoolClass>) => void
}

function PupilRow({ school, pupil, took }: ClassProps & { readonly pupil: Pupil }): JSX.Element {
  const { say } = useTongue()
  const ids = { id: school.id, pupil: pupil.id }
  return (
    <tr>
      <th scope="row">
        <bdi>{pupil.name}</bdi>
      </th>
      <td>
        <bdi dir="ltr" class="code">
          {pupil.code}
        </bdi>
      </td>
      <td class="row-actions">
        <button
          type="button"
          class="quiet"
          aria-label={say(CLASSES.newCodeOf, { name: pupil.name })}
          onClick={() =>
            void call('POST /api/host/classes/:id/pupils/:pupil', { newCode: true }, ids).then(took)
          }
        >
          {say(CLASSES.newCode)}
        </button>
        <AskFirst
          look="quiet"
          label={say(HOST.forget)}
          name={say(CLASSES.removePupil, { name: pupil.name })}
          text={say(CLASSES.erasePupilSure)}
          onYes={() => void call('DELETE /api/host/classes/:id/pupils/:pupil', undefined, ids).then(took)}
        />
      </td>
    </tr>
  )
}

/** The class list with everybody's code. */
export function Pupils({ school, took }: ClassProps): JSX.Element {
  const { say } = useTongue()
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say(CLASSES.names)}>
      <table class="pupils">
        <caption>{say(HOST.pupils, { n: school.pupils.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say(CLASSES.pupil)}</th>
            <th scope="col">{say(CLASSES.code)}</th>
            <th scope="col">{say(RUNNING.actions)}</th>
          </tr>
        </thead>
        <tbody>
          {school.pupils.map((pupil) => (
            <PupilRow key={pupil.id} school={school} pupil={pupil} took={took} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function AddPupils({ school, took }: ClassProps): JSX.Element {
  const { say } = useTongue()
  const [names, setNames] = useState<readonly string[]>([])
  return (
    <details class="more">
      <summary>{say(CLASSES.addPupils)}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          void call('POST /api/host/classes/:id/pupils', { names }, { id: school.id }).then((outcome) => {
            took(outcome)
            form.reset()
          })
        }}
      >
        <NamesField label={say(CLASSES.names)} onNames={setNames} />
        <button class="primary" type="submit" disabled={names.length === 0}>
          {say(CLASSES.addPupils)}
        </button>
      </form>
    </details>
  )
}

import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Pupil, SchoolClass } from '../../protocol.ts'
import { call, type Outcome } from '../call.ts'
import { Confirm } from '../parts/dialog.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'
import { NamesField } from './new-class.tsx'

interface ClassProps {
  readonly school: SchoolClass
  readonly took: (outcome: Outcome<SchoolClass>) => void
}

function PupilRow({
  school,
  pupil,
  took,
  onErase,
}: ClassProps & { readonly pupil: Pupil; readonly onErase: (pupil: Pupil) => void }): JSX.Element {
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
          aria-label={say(HOST.newCodeOf, { name: pupil.name })}
          onClick={() =>
            void call('POST /api/host/classes/:id/pupils/:pupil', { newCode: true }, ids).then(took)
          }
        >
          {say(HOST.newCode)}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={say(HOST.removePupil, { name: pupil.name })}
          onClick={() => {
            onErase(pupil)
          }}
        >
          {say(HOST.forget)}
        </button>
      </td>
    </tr>
  )
}

/** The class list with everybody's code. */
export function Pupils({ school, took }: ClassProps): JSX.Element {
  const { say } = useTongue()
  const [erasing, setErasing] = useState<Pupil>()
  const erase = ({ id: pupil }: Pupil): void => {
    setErasing(undefined)
    void call('DELETE /api/host/classes/:id/pupils/:pupil', undefined, { id: school.id, pupil }).then(took)
  }
  return (
    <>
      <table>
        <caption>{say(HOST.pupils, { n: school.pupils.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say(HOST.pupil)}</th>
            <th scope="col">{say(HOST.code)}</th>
            <th scope="col">{say(HOST.actions)}</th>
          </tr>
        </thead>
        <tbody>
          {school.pupils.map((pupil) => (
            <PupilRow key={pupil.id} school={school} pupil={pupil} took={took} onErase={setErasing} />
          ))}
        </tbody>
      </table>
      {erasing !== undefined && (
        <Confirm
          title={say(HOST.removePupil, { name: erasing.name })}
          text={say(HOST.erasePupilSure)}
          yes={say(HOST.forget)}
          no={say(COMMON.cancel)}
          onYes={() => {
            erase(erasing)
          }}
          onClose={() => {
            setErasing(undefined)
          }}
        />
      )}
    </>
  )
}

export function AddPupils({ school, took }: ClassProps): JSX.Element {
  const { say } = useTongue()
  const [names, setNames] = useState<readonly string[]>([])
  return (
    <details class="more">
      <summary>{say(HOST.addPupils)}</summary>
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
        <NamesField label={say(HOST.names)} onNames={setNames} />
        <button class="primary" type="submit" disabled={names.length === 0}>
          {say(HOST.addPupils)}
        </button>
      </form>
    </details>
  )
}

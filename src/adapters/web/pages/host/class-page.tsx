import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ClassBoard, Pupil, SchoolClass } from '../../protocol.ts'
import { call, type Outcome, type PageRefusal } from '../call.ts'
import { Confirm } from '../parts/dialog.tsx'
import { Refusal } from '../parts/refusal.tsx'
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

function Pupils({ school, took }: ClassProps): JSX.Element {
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

function Board({ id }: { readonly id: string }): JSX.Element | null {
  const { say, number } = useTongue()
  const [board, setBoard] = useState<ClassBoard>()
  useEffect(() => {
    void call('GET /api/host/classes/:id/board', undefined, { id }).then((reply) => {
      if (reply.ok) setBoard(reply.value)
    })
  }, [id])
  if (board === undefined) return null
  return (
    <section class="panel">
      <h2>{say(HOST.board)}</h2>
      {board.rows.length === 0 ? (
        <p class="hint">{say(HOST.noPoints)}</p>
      ) : (
        <table class="standings">
          <caption class="unseen">{say(HOST.board)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(COMMON.rank)}</th>
              <th scope="col">{say(COMMON.player)}</th>
              <th scope="col">{say(COMMON.pointsHead)}</th>
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <tr key={row.player}>
                <td class="rank">{number(row.rank)}</td>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                </th>
                <td class="points">{number(row.points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function EraseClass({ school }: { readonly school: SchoolClass }): JSX.Element {
  const { say } = useTongue()
  const [asking, setAsking] = useState(false)
  const erase = async (): Promise<void> => {
    await call('DELETE /api/host/classes/:id', undefined, { id: school.id })
    location.hash = ''
  }
  return (
    <>
      <button
        type="button"
        class="danger"
        onClick={() => {
          setAsking(true)
        }}
      >
        {say(HOST.eraseClass)}
      </button>
      {asking && (
        <Confirm
          title={say(HOST.eraseClass)}
          text={say(HOST.eraseClassSure)}
          yes={say(HOST.eraseClass)}
          no={say(COMMON.cancel)}
          onYes={() => void erase()}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </>
  )
}

function AddPupils({ school, took }: ClassProps): JSX.Element {
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

/** One class: its pupils with their codes, and its points. */
export function ClassPage({ id }: { readonly id: string }): JSX.Element {
  const { say } = useTongue()
  const [school, setSchool] = useState<SchoolClass>()
  const [refusal, setRefusal] = useState<PageRefusal>()
  const took = useCallback((outcome: Outcome<SchoolClass>) => {
    setRefusal(outcome.ok ? undefined : outcome.code)
    if (outcome.ok) setSchool(outcome.value)
  }, [])
  useEffect(() => {
    void call('GET /api/host/classes/:id', undefined, { id }).then(took)
  }, [id, took])
  return (
    <>
      <a href="#">{say(COMMON.back)}</a>
      <Refusal code={refusal} />
      {school !== undefined && (
        <>
          <h1>
            <bdi>{school.name}</bdi>
          </h1>
          <div class="columns">
            <section class="panel">
              <Pupils school={school} took={took} />
              <AddPupils school={school} took={took} />
              <div class="buttons">
                <a class="button primary" href={`/host/sheet/${school.id}`}>
                  {say(HOST.sheet)}
                </a>
                <EraseClass school={school} />
              </div>
            </section>
            <Board id={school.id} />
          </div>
        </>
      )}
    </>
  )
}

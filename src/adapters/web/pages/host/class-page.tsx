import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ClassBoard, SchoolClass } from '../../protocol.ts'
import { call, type Outcome, type PageRefusal } from '../call.ts'
import { Confirm } from '../parts/dialog.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'
import { AddPupils, Pupils } from './pupils.tsx'

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

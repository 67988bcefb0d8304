import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ClassBoard, SchoolClass } from '../../protocol.ts'
import { call, type Outcome, type PageRefusal } from '../call.ts'
import { AskFirst } from '../parts/ask-first.tsx'
import { Landing } from '../parts/landing.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { CLASSES } from '../words/classes.ts'
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
      <h2>{say(CLASSES.board)}</h2>
      {board.rows.length === 0 ? (
        <p class="hint">{say(CLASSES.noPoints)}</p>
      ) : (
        <table class="standings">
          <caption class="unseen">{say(CLASSES.board)}</caption>
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

function EraseClass({
  school,
  onRefused,
}: {
  readonly school: SchoolClass
  readonly onRefused: (code: PageRefusal) => void
}): JSX.Element {
  const { say } = useTongue()
  const erase = async (): Promise<void> => {
    const reply = await call('DELETE /api/host/classes/:id', undefined, { id: school.id })
    if (reply.ok) location.hash = ''
    else onRefused(reply.code)
  }
  return (
    <AskFirst
      look="danger"
      label={say(CLASSES.eraseClass)}
      text={say(CLASSES.eraseClassSure)}
      onYes={() => void erase()}
    />
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
      <a class="back" href="#">
        {say(COMMON.back)}
      </a>
      <Refusal code={refusal} />
      {school !== undefined && (
        <>
          <Landing>
            <bdi>{school.name}</bdi>
          </Landing>
          <div class="columns">
            <section class="panel">
              <Pupils school={school} took={took} />
              <AddPupils school={school} took={took} />
              <div class="buttons">
                <a class="button primary" href={`/host/sheet/${school.id}`}>
                  {say(CLASSES.sheet)}
                </a>
                <EraseClass school={school} onRefused={setRefusal} />
              </div>
            </section>
            <Board id={school.id} />
          </div>
        </>
      )}
    </>
  )
}

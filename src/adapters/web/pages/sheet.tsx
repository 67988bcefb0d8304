import './look/sheet.css'
import { render, type JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { SchoolClass } from '../protocol.ts'
import { call, type Outcome } from './call.ts'
import { Frame } from './parts/frame.tsx'
import { Wordmark } from './parts/masthead.tsx'
import { Refusal } from './parts/refusal.tsx'
import { useTongue } from './tongue.ts'
import { COMMON } from './words/common.ts'
import { HOST } from './words/host.ts'

const id = decodeURIComponent(location.pathname.split('/').pop() ?? '')

/** One card a pupil, to cut out and hand over. */
function Cards({ school }: { readonly school: SchoolClass }): JSX.Element {
  const { say } = useTongue()
  return (
    <>
      <div class="sheet-head">
        <h1>{say(HOST.sheetTitle, { name: school.name })}</h1>
        <button
          type="button"
          class="primary no-print"
          onClick={() => {
            print()
          }}
        >
          {say(COMMON.print)}
        </button>
      </div>
      <ul class="cards">
        {school.pupils.map((pupil) => (
          <li key={pupil.id}>
            <Wordmark />
            <p class="card-name">
              <bdi>{pupil.name}</bdi>
            </p>
            <p class="card-code">
              <bdi dir="ltr">{pupil.code}</bdi>
            </p>
            <p class="card-how">{say(HOST.sheetHow)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Loaded(): JSX.Element {
  const { say } = useTongue()
  const [reply, setReply] = useState<Outcome<SchoolClass>>()
  useEffect(() => {
    void call('GET /api/host/classes/:id', undefined, { id }).then(setReply)
  }, [])
  if (reply === undefined) return <p class="hint">{say(COMMON.loading)}</p>
  if (reply.ok) return <Cards school={reply.value} />
  return (
    <>
      <h1>{say(HOST.sheet)}</h1>
      <Refusal code={reply.code} />
      <p>
        <a href="/host">{say(HOST.console)}</a>
      </p>
    </>
  )
}

const root = document.getElementById('app')
if (root !== null)
  render(
    <Frame title={HOST.sheet} look="sheet-main">
      <Loaded />
    </Frame>,
    root,
  )

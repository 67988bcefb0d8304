import './look/sheet.css'
import { render, type JSX } from 'preact'
import type { SchoolClass } from '../protocol.ts'
import { call } from './call.ts'
import { Frame } from './parts/frame.tsx'
import { Wordmark } from './parts/masthead.tsx'
import { Loaded } from './parts/loaded.tsx'
import { useTongue } from './tongue.ts'
import { COMMON } from './words/common.ts'
import { CLASSES } from './words/classes.ts'

const id = decodeURIComponent(location.pathname.split('/').pop() ?? '')

/** One card a pupil, to cut out and hand over. */
function Cards({ school }: { readonly school: SchoolClass }): JSX.Element {
  const { say } = useTongue()
  return (
    <>
      <a class="back no-print" href={`/host#class/${school.id}`}>
        {say(COMMON.back)}
      </a>
      <div class="sheet-head">
        <h1>{say(CLASSES.sheetTitle, { name: school.name })}</h1>
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
            <p class="card-how">{say(CLASSES.sheetHow)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

const root = document.getElementById('app')
if (root !== null)
  render(
    <Frame title={CLASSES.sheet} look="sheet-main">
      <Loaded title={CLASSES.sheet} read={() => call('GET /api/host/classes/:id', undefined, { id })}>
        {(school) => <Cards school={school} />}
      </Loaded>
    </Frame>,
    root,
  )

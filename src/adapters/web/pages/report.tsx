import './look/report.css'
import { render, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MatchReport } from '../../../play/api/matches.ts'
import { call } from './call.ts'
import { Choices } from './parts/field.tsx'
import { Frame } from './parts/frame.tsx'
import { Loaded } from './parts/loaded.tsx'
import { TeamStandings } from './parts/standings.tsx'
import { PlayerGrid } from './report/players.tsx'
import { QuestionPictures, QuestionTable } from './report/questions.tsx'
import { useTongue } from './tongue.ts'
import { COMMON } from './words/common.ts'
import { HOST } from './words/host.ts'
import { REPORT } from './words/report.ts'

const id = decodeURIComponent(location.pathname.split('/').pop() ?? '')

function Files(): JSX.Element {
  const { say, lang } = useTongue()
  return (
    <div class="buttons no-print">
      <a class="button" href={`/host/report/${id}.csv?lang=${lang}`} download>
        {say(REPORT.csv)}
      </a>
      <a class="button" href={`/host/report/${id}.xlsx?lang=${lang}`} download>
        {say(REPORT.xlsx)}
      </a>
      <button
        type="button"
        onClick={() => {
          print()
        }}
      >
        {say(COMMON.print)}
      </button>
    </div>
  )
}

function Report({ report }: { readonly report: MatchReport }): JSX.Element {
  const { say, moment } = useTongue()
  const [look, setLook] = useState<'picture' | 'table'>('picture')
  const { view, questions, players, startedAt } = report
  return (
    <>
      <a class="back no-print" href="/host">
        {say(COMMON.back)}
      </a>
      <div class="report-head">
        <p class="slug">{say(REPORT.report)}</p>
        <h1>
          <bdi>{view.settings.title}</bdi>
        </h1>
        <p class="hint">
          {say(REPORT.played, { date: moment(startedAt) })} · {say(HOST.players, { n: players.length })}
        </p>
        <Files />
      </div>
      <section class="panel-part">
        <h2>{say(COMMON.standings)}</h2>
        {view.teams.length > 0 && <TeamStandings teams={view.teams} />}
        {players.length === 0 ? <p class="hint">{say(REPORT.nobody)}</p> : <PlayerGrid report={report} />}
      </section>
      <section class="panel-part">
        <h2>{say(REPORT.questions)}</h2>
        <Choices
          legend={<span class="unseen">{say(REPORT.questions)}</span>}
          look="no-print"
          value={look}
          onChoose={setLook}
          choices={(['picture', 'table'] as const).map((value) => ({ value, label: say(REPORT[value]) }))}
        />
        {look === 'picture' ? (
          <QuestionPictures questions={questions} />
        ) : (
          <QuestionTable questions={questions} />
        )}
      </section>
    </>
  )
}

const root = document.getElementById('app')
if (root !== null)
  render(
    <Frame title={REPORT.title} look="report-main">
      <Loaded title={REPORT.report} read={() => call('GET /api/host/matches/:id/report', undefined, { id })}>
        {(report) => <Report report={report} />}
      </Loaded>
    </Frame>,
    root,
  )

import type { JSX } from 'preact'
import type { MatchReport } from '../../../../play/api/matches.ts'
import { gradeOf, type Grade } from '../parts/feedback.tsx'
import { PlayerName } from '../parts/face.tsx'
import { Sign } from '../parts/sign.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { REPORT } from '../words/report.ts'

const GRADES: readonly Grade[] = ['right', 'partly', 'wrong', 'unanswered']

function GradeCell({ credit }: { readonly credit: number | undefined }): JSX.Element {
  const { say } = useTongue()
  const grade = gradeOf(credit)
  return (
    <td class={`cell ${grade}`}>
      <Sign kind={grade} />
      <span class="unseen">{say(COMMON[grade])}</span>
    </td>
  )
}

function Legend(): JSX.Element {
  const { say } = useTongue()
  return (
    <ul class="legend">
      {GRADES.map((grade) => (
        <li key={grade} class={`cell ${grade}`}>
          <Sign kind={grade} /> {say(COMMON[grade])}
        </li>
      ))}
    </ul>
  )
}

/** Everybody in order, and a sign for each question: who needs what explained once more. */
export function PlayerGrid({
  report: { players, questions, view },
}: {
  readonly report: MatchReport
}): JSX.Element {
  const { say, number } = useTongue()
  const { teams } = view.settings
  return (
    <>
      <Legend />
      <div class="scroll" tabIndex={0} role="region" aria-label={say(REPORT.grid)}>
        <table class="grid">
          <caption class="unseen">{say(REPORT.grid)}</caption>
          <thead>
            <tr>
              <th scope="col" class="figure">
                {say(COMMON.rank)}
              </th>
              <th scope="col">{say(COMMON.player)}</th>
              {teams.length > 0 && <th scope="col">{say(COMMON.team)}</th>}
              <th scope="col" class="figure">
                {say(COMMON.pointsHead)}
              </th>
              {questions.map(({ round }) => (
                <th key={round} scope="col" class="cell">
                  <span class="unseen">{say(REPORT.question)} </span>
                  {number(round)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...players]
              .sort((a, b) => a.rank - b.rank)
              .map((player) => (
                <tr key={player.player}>
                  <td class="figure">{number(player.rank)}</td>
                  <th scope="row">
                    <PlayerName name={player.name} />
                  </th>
                  {teams.length > 0 && (
                    <td>
                      <bdi>{player.team === undefined ? '–' : teams[player.team]}</bdi>
                    </td>
                  )}
                  <td class="figure">{number(player.points)}</td>
                  {questions.map(({ round }, place) => (
                    <GradeCell key={round} credit={player.credits[place]} />
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

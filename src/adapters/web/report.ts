import type { MatchReport } from '../../play/api/matches.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { word } from './words.ts'

/** A cell: text, a number, or nothing. */
export type Cell = string | number | undefined
export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The report of a match as tables: questions, players, and teams where there are some. */
export function tablesOf(report: MatchReport, lang: Lang): readonly Table[] {
  const { teams } = report.view
  return [
    questionTable(report, lang),
    playerTable(report, lang),
    ...(teams.length > 0 ? [teamTable(report, lang)] : []),
  ]
}

function questionTable({ questions }: MatchReport, lang: Lang): Table {
  const head = (
    [
      'round',
      'question',
      'rightAnswer',
      'answers',
      'right',
      'medianSeconds',
      'difficulty',
      'discrimination',
      'distribution',
      'source',
      'voided',
    ] as const
  ).map((key) => word(key, lang))
  return {
    title: word('questions', lang),
    head,
    rows: questions.map((one) => questionRow(one, lang)),
  }
}

type Asked = MatchReport['questions'][number]

function questionRow({ question, revealed, ...figures }: Asked, lang: Lang): readonly Cell[] {
  const { answers, right, medianMs, difficulty, discrimination, round } = figures
  return [
    round,
    question.stem[lang],
    revealed.right[lang],
    answers,
    right,
    medianMs === undefined ? undefined : rounded(medianMs / 1000, 1),
    rounded(difficulty, 2),
    rounded(discrimination, 2),
    distribution({ question, revealed }, lang),
    revealed.citations.map(({ label, paragraph }) => `${label[lang]} §${paragraph}`).join(' · '),
    revealed.voided ? word('yes', lang) : undefined,
  ]
}

function distribution({ question, revealed }: Pick<Asked, 'question' | 'revealed'>, lang: Lang): string {
  const { task } = question
  if (task.kind !== 'pick') return revealed.distribution.join(' / ')
  return task.options.map((text, i) => `${text[lang]}: ${revealed.distribution[i] ?? 0}`).join(' | ')
}

function playerTable({ players, questions, view }: MatchReport, lang: Lang): Table {
  const withTeams = view.settings.teams.length > 0
  const columns = (['rank', 'player', ...(withTeams ? (['team'] as const) : []), 'points'] as const).map(
    (key) => word(key, lang),
  )
  const rounds = questions.map(({ round }) => `${word('round', lang)} ${round}`)
  return {
    title: word('players', lang),
    head: [...columns, ...rounds],
    rows: players.map(({ rank, name, team, points, credits }) => [
      rank,
      name,
      ...(withTeams ? [team === undefined ? undefined : view.settings.teams[team]] : []),
      points,
      ...questions.map((_, i) => rounded(credits[i], 2)),
    ]),
  }
}

function teamTable({ view }: MatchReport, lang: Lang): Table {
  const head = (['rank', 'team', 'members', 'points'] as const).map((key) => word(key, lang))
  const rows = view.teams.map(({ rank, name, members, points }) => [rank, name, members, points])
  return { title: word('teams', lang), head, rows }
}

function rounded(value: number | undefined, decimals: number): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(decimals))
}

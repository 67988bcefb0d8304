import { dateText } from '../quiz/dates.ts'
import { say } from '../quiz/message.ts'
import type { PlayerView, PublicView, ShownQuestion, StandingRow } from '../quiz/match/view-types.ts'
import type { Answer, Citation } from '../quiz/question.ts'
import type { Lang } from '../quiz/vocabulary.ts'
import type { PlayRefusal } from './api/account.ts'
import { matchWords } from './words/match.ts'
import { refusalWords } from './words/refusals.ts'
import { sourceWords } from './words/sources.ts'

/**
 * Lines of plain text that chats share. Names and titles come as they are: whoever puts a line into markup escapes all of it.
 */

const LIST: Readonly<Record<Lang, string>> = { ar: '، ', fr: ', ', en: ', ' }
/** What stands between the parts of an order, as each language reads. */
const THEN: Readonly<Record<Lang, string>> = { ar: ' ← ', fr: ' → ', en: ' → ' }

/** Who reports it, and where: "Source: label, outlet, date, paragraph n of N". `brief`: without the word before it. */
export function sourceLine(citation: Citation, lang: Lang, brief = false): string {
  const { label, outlet, date, paragraph, paragraphs } = citation
  return say(brief ? sourceWords.brief : sourceWords.source, lang, {
    label: label[lang],
    outlet: outlet ?? say(sourceWords.outletUnknown, lang),
    date: dateText(date, lang),
    paragraph,
    paragraphs,
  })
}

export const refusalText = (code: PlayRefusal, lang: Lang): string => say(refusalWords[code], lang)

export const pointsText = (points: number, lang: Lang): string => say(matchWords.points, lang, { points })

/** A hidden or erased player has no name. */
export const nameOf = ({ name }: Pick<StandingRow, 'name'>, lang: Lang): string =>
  name === '' ? say(matchWords.nameless, lang) : name

const rowText = (row: { rank: number; name: string; points: number }, lang: Lang): string =>
  say(matchWords.row, lang, { rank: row.rank, name: row.name, points: pointsText(row.points, lang) })

/** One line a player: rank, name, points. */
export const standingsLines = ({ standings }: PublicView, lang: Lang): readonly string[] =>
  standings.map((row) => rowText({ ...row, name: nameOf(row, lang) }, lang))

export const teamLines = ({ teams }: PublicView, lang: Lang): readonly string[] =>
  teams.map((row) => rowText(row, lang))

const leads = ({ rank, points }: { readonly rank: number; readonly points: number }): boolean =>
  rank === 1 && points > 0

/** Who has won: the first team, or the first player; all of them where points are equal. */
export function winnerLine({ standings, teams }: PublicView, lang: Lang): string {
  const names =
    teams.length > 0
      ? teams.filter(leads).map(({ name }) => name)
      : standings.filter(leads).map((row) => nameOf(row, lang))
  const [name, ...others] = names
  if (name === undefined) return say(matchWords.nobody, lang)
  return others.length === 0
    ? say(matchWords.winner, lang, { name })
    : say(matchWords.winners, lang, { names: names.join(LIST[lang]) })
}

/** What the lobby says: PIN where there is one, rounds and time, players. */
export function lobbyLines(
  { settings, players }: PublicView,
  pin: string | undefined,
  lang: Lang,
): readonly string[] {
  const { rounds, seconds } = settings
  return [
    ...(pin === undefined ? [] : [say(matchWords.pin, lang, { pin })]),
    [
      say(matchWords.rounds, lang, { rounds }),
      seconds === undefined ? say(matchWords.noLimit, lang) : say(matchWords.seconds, lang, { seconds }),
    ].join(LIST[lang]),
    say(matchWords.players, lang, { players }),
    say(matchWords.waitingForHost, lang),
  ]
}

/** "Question 3 of 10". */
export const roundLine = ({ round, rounds }: PublicView, lang: Lang): string =>
  say(matchWords.round, lang, { round, rounds })

/** How the round stands: paused, waiting for the last, over, or how many have answered; undefined in other phases. */
export function stateLine(view: PublicView, lang: Lang): string | undefined {
  const { phase, paused, waiting, answered, players } = view
  if (paused) return say(matchWords.paused, lang)
  if (phase === 'countdown') return say(matchWords.getReady, lang)
  if (phase === 'closed') return say(matchWords.closed, lang)
  if (phase !== 'open') return undefined
  return waiting ? say(matchWords.waiting, lang) : say(matchWords.answered, lang, { answered, players })
}

/** Whole seconds until the phase ends, on the server's clock; undefined where it does not end by itself. */
export function secondsLeft({ deadline, left }: PublicView, now: number): number | undefined {
  const ms = left ?? (deadline === undefined ? undefined : deadline - now)
  return ms === undefined ? undefined : Math.max(0, Math.ceil(ms / 1000))
}

export function countdown(view: PublicView, now: number, lang: Lang): string | undefined {
  const seconds = secondsLeft(view, now)
  return seconds === undefined ? undefined : say(matchWords.timeLeft, lang, { seconds })
}

/** Right, partly right or wrong. */
export function creditText(credit: number, lang: Lang): string {
  if (credit === 1) return say(matchWords.right, lang)
  return say(credit > 0 ? matchWords.partly : matchWords.wrong, lang)
}

/** A player's own result of the round, from the reveal on: "Right, +940". */
export function resultLine({ answer, credit, gained }: PlayerView, lang: Lang): string | undefined {
  if (credit === undefined) return undefined
  if (answer === undefined) return say(matchWords.noAnswer, lang)
  const gain = gained === undefined || gained === 0 ? [] : [say(matchWords.gained, lang, { points: gained })]
  return [creditText(credit, lang), ...gain].join(LIST[lang])
}

/** "You are number 3 of 24, with 2,310 points". */
export function ownLine({ row }: PlayerView, { players }: PublicView, lang: Lang): string | undefined {
  if (row === undefined) return undefined
  const points = pointsText(row.points, lang)
  return row.rank === 1
    ? say(matchWords.ownFirst, lang, { points })
    : say(matchWords.ownRank, lang, { rank: row.rank, players, points })
}

/** What a player answered, in words. */
export function answerText({ task }: ShownQuestion, answer: Answer, lang: Lang): string {
  if (answer.kind === 'enter') return answer.text
  const options = task.kind === 'pick' || task.kind === 'arrange' ? task.options : []
  const chosen = answer.kind === 'pick' ? [answer.option] : answer.order
  return chosen.map((at) => options[at]?.[lang] ?? '').join(THEN[lang])
}

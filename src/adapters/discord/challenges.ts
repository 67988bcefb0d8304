import { say } from '../../quiz/message.ts'
import type { HostView } from '../../quiz/match/view-types.ts'
import type { Lang, MatchId } from '../../quiz/vocabulary.ts'
import type { Press } from './custom-ids.ts'
import type { Asker, Desk } from './desk.ts'
import { hostWords } from './host-words.ts'
import { matchOrLast, said } from './matches.ts'
import { refusal } from './practice.ts'
import { questionText, revealedParts } from './question-render.ts'
import { button, embed, message, plain, row } from './render.ts'
import type { Message } from './render.ts'
import { privately } from './reply.ts'
import type { Reply } from './reply.ts'
import { actorIn } from './rights.ts'
import { words } from './words.ts'

/** What players found wrong with a question, for the match's host to decide. */

type Pressed<T extends Press['type']> = Extract<Press, { type: T }>
type Challenge = HostView['challenges'][number]

export async function challengesHere(desk: Desk, asker: Asker): Promise<Reply> {
  const match = await matchOrLast(desk, asker)
  return match === undefined
    ? said(words.noMatchHere[asker.lang])
    : showChallenges(desk, asker, { type: 'challenges', match, at: 0 })
}

/** `at`: 0 opens them, from 1 on it is a page of what is open. */
export async function showChallenges(
  desk: Desk,
  asker: Asker,
  { match, at }: Pressed<'challenges'>,
): Promise<Reply> {
  const { matches } = desk.play
  if (!(await matches.open(match))) return refusal('unknown-match', asker.lang)
  const view = matches.hostView(match, await actorIn(desk, asker, match))
  if (view === undefined) return refusal('not-host', asker.lang)
  const shown = challengeMessage(view, { match, at: Math.max(0, at - 1) }, asker.lang)
  return at === 0 ? privately(shown) : { type: 'update', message: shown }
}

/** Decides one, and shows what else waits. */
export async function judge(desk: Desk, asker: Asker, press: Pressed<'judge'>): Promise<Reply> {
  const { match, number, upheld } = press
  const actor = await actorIn(desk, asker, match)
  const done = await desk.play.matches.act(match, actor, { type: 'challenge', challenge: number, upheld })
  if (!done.ok) return refusal(done.code, asker.lang)
  return showChallenges(desk, asker, { type: 'challenges', match, at: 1 })
}

interface Page {
  readonly match: MatchId
  readonly at: number
}

function challengeMessage({ challenges, players }: HostView, { match, at }: Page, lang: Lang): Message {
  const open = challenges.filter(({ state }) => state === 'open')
  const shown = open[at] ?? open[0]
  if (shown === undefined) return message({ content: say(hostWords.none, lang) })
  const name = players.find(({ player }) => player === shown.player)?.name ?? ''
  const { round, id: number } = shown
  const title = say(hostWords.title, lang, { round, at: open.indexOf(shown) + 1, count: open.length })
  return message({
    embeds: [embed(title, partsOf(shown, name, lang))],
    components: [
      ...row([
        button({ type: 'judge', match, number, upheld: true }, say(hostWords.uphold, lang), 'grave'),
        button({ type: 'judge', match, number, upheld: false }, say(hostWords.reject, lang)),
      ]),
      ...turns({ match, at: open.indexOf(shown) }, open.length),
    ],
  })
}

const turns = ({ match, at }: Page, count: number) =>
  row(
    [at - 1, at + 1]
      .filter((page) => page >= 0 && page < count)
      .map((page) => button({ type: 'challenges', match, at: page + 1 }, page < at ? '◀' : '▶')),
  )

const partsOf = ({ note, question, revealed, proofs }: Challenge, name: string, lang: Lang) => [
  plain(say(hostWords.note, lang, { name, note })),
  questionText(question, lang),
  ...revealedParts(revealed, lang),
  proofs.flatMap((proof) => (proof === undefined ? [] : [plain(proof[lang])])).join('\n'),
]

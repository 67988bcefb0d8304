import { createInterface } from 'node:readline'
import type { Account } from '../../play/api/account.ts'
import type { Asked, Practice, Verdict, Wish } from '../../play/api/practice.ts'
import { say } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { readLine } from './read.ts'
import type { Typed } from './read.ts'
import {
  readerOf,
  renderAsked,
  renderGoodbye,
  renderRefusal,
  renderUnclear,
  renderVerdict,
  renderWelcome,
} from './render.ts'
import type { Reader } from './render.ts'
import { words } from './words.ts'

/** A player at a terminal, or a file of answers that is piped in. */
export interface Terminal {
  /** Where nobody keeps challenges, none can be made. */
  readonly practice: Pick<Practice, 'ask' | 'answer'> & Partial<Pick<Practice, 'challenge'>>
  readonly account: Account
  readonly wish: Wish & { readonly lang: Lang }
  /** Questions until it ends by itself; undefined: until the player leaves. */
  readonly count?: number | undefined
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/**
 * Plays until the player leaves, the input ends, or no question is left.
 *
 *     await playTerminal({ practice, account, wish: { lang: 'fr', entry: true }, input: process.stdin, output: process.stdout })
 */
export async function playTerminal(terminal: Terminal): Promise<void> {
  const { input, output, wish, count = Infinity } = terminal
  const typing = createInterface({ input, crlfDelay: Infinity })
  // Lines that are piped in come before anybody waits for them: the iterator keeps them from now on.
  const session: Session = { terminal, lines: typing[Symbol.asyncIterator](), last: undefined, answered: 0 }
  print(output, renderWelcome(wish.lang))
  let reader: Reader = { lang: wish.lang, digits: 'latin' }
  while (session.answered < count) {
    const asked = await askNext(session)
    if (asked === undefined) break
    reader = readerOf(asked)
    if (!(await answerOne(session, asked))) break
  }
  print(output, renderGoodbye(session.last?.total, reader))
  typing.close()
}

interface Session {
  readonly terminal: Terminal
  readonly lines: AsyncIterator<string>
  /** The last answered question, which can be challenged. */
  last: { readonly token: string; readonly total: Verdict['total'] } | undefined
  answered: number
}

const print = (output: NodeJS.WritableStream, text: string): void => {
  output.write(`${text}\n`)
}

async function askNext({ terminal }: Session): Promise<Asked | undefined> {
  const { practice, account, wish, output } = terminal
  const asked = await practice.ask(account, undefined, wish)
  if (asked.ok) return asked.value
  print(output, renderRefusal(asked.code, wish.lang))
  return undefined
}

async function nextLine({ lines }: Session): Promise<string | undefined> {
  const next = await lines.next()
  return next.done === true ? undefined : next.value
}

/** Shows a question until it is answered. False: the player has left. */
async function answerOne(session: Session, asked: Asked): Promise<boolean> {
  print(session.terminal.output, renderAsked(asked))
  for (;;) {
    const line = await nextLine(session)
    const typed: Typed = line === undefined ? { type: 'leave' } : readLine(line, asked.question.task)
    switch (typed.type) {
      case 'leave':
        return false
      case 'challenge':
        await challengeLast(session, asked.lang)
        break
      case 'unclear':
        print(session.terminal.output, renderUnclear(typed.why, asked.question.task, asked.lang))
        break
      case 'answer':
        if (await sendAnswer(session, asked, typed)) return true
    }
  }
}

/** False: the answer could not be taken, and the question still waits. */
async function sendAnswer(
  session: Session,
  asked: Asked,
  { answer }: Extract<Typed, { type: 'answer' }>,
): Promise<boolean> {
  const { practice, account, output } = session.terminal
  const verdict = await practice.answer(account, asked.token, answer)
  if (!verdict.ok) {
    print(output, renderRefusal(verdict.code, asked.lang))
    return verdict.code !== 'bad-answer'
  }
  session.last = { token: asked.token, total: verdict.value.total }
  session.answered += 1
  print(output, renderVerdict(verdict.value, readerOf(asked), practice.challenge !== undefined))
  return true
}

async function challengeLast(session: Session, lang: Lang): Promise<void> {
  const { practice, account, output } = session.terminal
  if (session.last === undefined || practice.challenge === undefined) {
    print(output, say(practice.challenge === undefined ? words.noChallenges : words.nothingToChallenge, lang))
    return
  }
  print(output, say(words.challengeNote, lang))
  const note = await nextLine(session)
  if (note === undefined) return
  const done = await practice.challenge(account, session.last.token, note)
  print(output, done.ok ? say(words.challenged, lang) : renderRefusal(done.code, lang))
}

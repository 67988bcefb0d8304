import type { PlayRefusal } from '../../play/api/account.ts'
import type { Asked, Verdict, Wish } from '../../play/api/practice.ts'
import { refusalText } from '../../play/text.ts'
import { say } from '../../quiz/message.ts'
import type { Answer } from '../../quiz/question.ts'
import type { Lang, Result } from '../../quiz/vocabulary.ts'
import type { Asker, Desk } from './desk.ts'
import { orderMenu } from './order-menu.ts'
import { askedMessage, verdictMessage } from './question-render.ts'
import { message } from './render.ts'
import { privately } from './reply.ts'
import type { Reply } from './reply.ts'
import { otherChannels } from './rights.ts'
import { words } from './words.ts'

/** Questions outside a match: for one person, or for a whole channel. */

export const refusal = (code: PlayRefusal, lang: Lang): Reply =>
  privately(message({ content: refusalText(code, lang) }))

export async function ask(desk: Desk, asker: Asker, wish: Wish): Promise<Reply> {
  const { account, place, lang } = asker
  if (wish.shared === true) {
    const channels = await otherChannels(desk, asker)
    if (channels.length > 0) return wrongChannel(channels, lang)
  }
  const asked = await desk.play.practice.ask(account, place, { lang, entry: true, ...wish })
  if (!asked.ok) return refusal(asked.code, lang)
  return wish.shared === true ? sharedQuestion(asked.value) : question(asked.value, lang)
}

export const wrongChannel = (channels: readonly string[], lang: Lang): Reply =>
  privately(
    message({
      content: say(words.otherChannel, lang, { channels: channels.map((id) => `<#${id}>`).join(' ') }),
    }),
  )

const question = (asked: Asked, own: Lang): Reply => privately(askedMessage(asked, { lang: asked.lang, own }))

function sharedQuestion(asked: Asked): Reply {
  return { type: 'say', shared: true, message: sharedMessage(asked, words.sharedQuestion[asked.lang]) }
}

/** A question for everybody in a channel; readers of other languages have a button for theirs. */
export function sharedMessage(asked: Asked, content: string) {
  const shown = askedMessage(
    { ...asked, reason: undefined },
    { lang: asked.lang, own: asked.lang, shared: true },
  )
  return message({ ...shown, content })
}

/** The next question takes the place of the last one's feedback. */
export async function again(desk: Desk, asker: Asker, wish: Wish): Promise<Reply> {
  const reply = await ask(desk, asker, wish)
  return reply.type === 'say' && reply.message.embeds.length > 0
    ? { type: 'update', message: reply.message }
    : reply
}

export async function answerQuestion(
  desk: Desk,
  asker: Asker,
  { token, answer }: { readonly token: string; readonly answer: Answer },
): Promise<Reply> {
  const { practice } = desk.play
  const [asked, verdict] = await Promise.all([
    practice.recall(asker.account, token),
    practice.answer(asker.account, token, answer),
  ])
  if (!asked.ok) return refusal(asked.code, asker.lang)
  if (!verdict.ok) return refusal(verdict.code, asker.lang)
  return spoken(asked.value, verdict.value, asker)
}

/** Only a question for one person has a reason for being asked. */
const isShared = ({ reason }: Asked): boolean => reason === undefined

/** The private question becomes its feedback; a shared one stays for the others. */
function spoken(asked: Asked, verdict: Verdict, { lang: own }: Asker): Reply {
  const shared = isShared(asked)
  const lang = shared ? own : asked.lang
  const said = verdictMessage(verdict, { token: asked.token, lang, own })
  return shared ? privately(said) : { type: 'update', message: said }
}

/** The question in the reader's own language, with what answers it. */
export async function translateQuestion(desk: Desk, asker: Asker, token: string): Promise<Reply> {
  return recalled(desk, asker, token, (asked) =>
    privately(askedMessage(asked, { lang: asker.lang, own: asker.lang })),
  )
}

/** What was said of the answer, in the reader's own language. An answer that is known is not taken twice. */
export async function recap(desk: Desk, asker: Asker, token: string): Promise<Reply> {
  const { lang } = asker
  const verdict = await desk.play.practice.answer(asker.account, token, { kind: 'enter', text: '' })
  if (!verdict.ok) return refusal(verdict.code, lang)
  return privately(verdictMessage(verdict.value, { token, lang, own: lang }))
}

async function recalled(
  { play }: Desk,
  { account, lang }: Asker,
  token: string,
  show: (asked: Asked) => Reply,
): Promise<Reply> {
  const asked: Result<Asked, PlayRefusal> = await play.practice.recall(account, token)
  return asked.ok ? show(asked.value) : refusal(asked.code, lang)
}

/** The rest of an order too long for one menu. */
export const orderFor = (
  desk: Desk,
  asker: Asker,
  { token, first }: { readonly token: string; readonly first: readonly number[] },
): Promise<Reply> =>
  recalled(desk, asker, token, (asked) => {
    const { task } = asked.question
    const rest = message({
      content: say(words.orderGoesOn, asker.lang),
      components: 'options' in task ? [orderMenu(task.options, { token }, { lang: asker.lang, first })] : [],
    })
    return isShared(asked) ? privately(rest) : { type: 'update', message: rest }
  })

export async function challengeQuestion(
  { play }: Desk,
  { account, lang }: Asker,
  { token, note }: { readonly token: string; readonly note: string },
): Promise<Reply> {
  const done = await play.practice.challenge(account, token, note)
  return done.ok ? privately(message({ content: say(words.noted, lang) })) : refusal(done.code, lang)
}

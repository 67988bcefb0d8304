import type { InlineQueryResult } from 'grammy/types'
import type { Account } from '../../play/api/account.ts'
import type { Asked, Verdict } from '../../play/api/practice.ts'
import { creditText, sourceLine } from '../../play/text.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import type { Lang, TopicId } from '../../quiz/vocabulary.ts'
import { chatWords } from './chat-words.ts'
import type { Press } from './press.ts'
import { receipt, sent } from './markup.ts'
import type { Reader } from './markup.ts'
import { refusedTo } from './told.ts'
import type { Told } from './told.ts'
import type { Desk } from './parts.ts'
import { askedDraft } from './render.ts'

/** The bot's name and a topic, typed anywhere: a question to send. */

/** Results that are offered, and milliseconds for which what was prepared is offered again. */
const OFFERED = 4
const FRESH = 600_000
/** Questions with buttons: an order would show everybody what one has placed. */
const TRIES = 4
const KEPT = 5_000

interface Topic {
  readonly id: TopicId
  readonly name: string
}

/** Prepared once for whoever types, not once a letter. */
export class Inline {
  readonly #desk: Desk
  readonly #ready = new Map<string, { readonly until: number; readonly asked: Promise<Asked | undefined> }>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  async results(account: Account, reader: Reader, query: string): Promise<readonly InlineQueryResult[]> {
    const topics = this.#topics(query, reader.lang).slice(0, OFFERED)
    const asked = await Promise.all(topics.map((topic) => this.#prepared(account, reader.lang, topic.id)))
    return topics.flatMap((topic, at) => {
      const one = asked[at]
      return one === undefined ? [] : [articleOf(one, topic, reader)]
    })
  }

  /** Topics with the typed words in their name, in any language; all where nothing was typed. */
  #topics(query: string, lang: Lang): readonly Topic[] {
    const typed = query.trim().toLowerCase()
    const all = this.#desk.play.sources.packs().flatMap(({ topics }) => topics)
    return all
      .filter(({ name }) => Object.values(name).some((text) => text.toLowerCase().includes(typed)))
      .map(({ id, name }) => ({ id, name: name[lang] }))
  }

  #prepared(account: Account, lang: Lang, topic: TopicId): Promise<Asked | undefined> {
    const key = `${account.id}/${lang}/${topic}`
    const now = this.#desk.clock.now()
    const known = this.#ready.get(key)
    if (known !== undefined && known.until > now) return known.asked
    if (this.#ready.size >= KEPT) this.#ready.clear()
    const asked = this.#ask(account, lang, topic)
    this.#ready.set(key, { until: now + FRESH, asked })
    return asked
  }

  async #ask(account: Account, lang: Lang, topic: TopicId): Promise<Asked | undefined> {
    for (let tries = 0; tries < TRIES; tries++) {
      const asked = await this.#desk.play.practice.ask(account, undefined, { lang, topic, shared: true })
      if (!asked.ok) return undefined
      if (asked.value.question.task.kind === 'pick') return asked.value
    }
    return undefined
  }
}

function articleOf(asked: Asked, { name }: Topic, { lang, digits }: Reader): InlineQueryResult {
  const draft = askedDraft({ ...asked, lang, digits, reason: undefined })
  const { parse_mode, link_preview_options, ...markup } = sent(draft)
  return {
    type: 'article',
    id: asked.token,
    title: say(chatWords.inlineHint, lang, { topic: name }),
    description: asked.question.stem[lang],
    input_message_content: { message_text: draft.text, parse_mode, link_preview_options },
    ...markup,
  }
}

/** Everybody may answer once; each is told in private, and the message stays as it is for the others. */
export async function inlinePress(
  { play }: Desk,
  {
    account,
    reader,
    press,
  }: { readonly account: Account; readonly reader: Reader; readonly press: Extract<Press, { type: 'pick' }> },
): Promise<Told> {
  const given = await play.practice.answer(account, press.token, { kind: 'pick', option: press.option })
  return given.ok
    ? { text: receipt(verdictLines(given.value, reader.lang), reader), alert: true }
    : refusedTo(given.code, reader)
}

function verdictLines({ credit, revealed }: Verdict, lang: Lang): readonly string[] {
  const [citation] = revealed.citations
  return [
    creditText(credit, lang),
    ...(credit === 1 ? [] : [say(matchWords.rightAnswer, lang, { answer: revealed.right[lang] })]),
    ...(citation === undefined ? [] : [sourceLine(citation, lang, true)]),
  ]
}

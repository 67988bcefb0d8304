import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update } from 'grammy/types'
import { createHolds } from '../holds.ts'
import { readHtml } from './entities.ts'
import { METHODS, isMethod } from './methods.ts'
import type { Method } from './methods.ts'
import { seen } from './world.ts'
import type { Answered, Button, Pushed, Seen, Stored, TestChat, TestUser } from './world.ts'

/**
 * A Bot API server on 127.0.0.1, written from the documentation: it holds chats, refuses what Telegram refuses, hands out updates
 * by long polling or to a webhook, and can be slow, broken or in a hurry.
 *
 *     const server = await startTelegram()
 *     const lina = server.user('Lina', 'fr')
 *     await server.say(lina, lina, '/start')
 *     const told = await server.press(lina, chat, 'Paris')
 */

export const TOKEN = '123456:test-token-of-the-bot'
const BOT = { id: 999_999, is_bot: true as const, first_name: 'Communiqué', username: 'communique_bot' }

class Refused extends Error {
  readonly code: number
  readonly parameters: object
  constructor(code: number, text: string, parameters: object = {}) {
    super(text)
    this.code = code
    this.parameters = parameters
  }
}

interface Params {
  readonly callback_query_id?: unknown
  readonly caption?: unknown
  readonly chat_id?: unknown
  readonly correct_option_ids?: unknown
  readonly document?: unknown
  readonly ephemeral_message_parameters?: unknown
  readonly explanation?: unknown
  readonly inline_message_id?: unknown
  readonly inline_query_id?: unknown
  readonly is_anonymous?: unknown
  readonly limit?: unknown
  readonly message_id?: unknown
  readonly message_thread_id?: unknown
  readonly offset?: unknown
  readonly options?: unknown
  readonly parse_mode?: unknown
  readonly protect_content?: unknown
  readonly question?: unknown
  readonly reply_markup?: unknown
  readonly results?: unknown
  readonly secret_token?: unknown
  readonly show_alert?: unknown
  readonly text?: unknown
  readonly timeout?: unknown
  readonly url?: unknown
  readonly user_id?: unknown
}
/** What is to happen to the next calls of a method, one after the other. */
type Fault =
  | { readonly type: 'limit'; readonly seconds: number; readonly chat?: number }
  | { readonly type: 'status'; readonly status: number; readonly text?: string }
  /** The connection breaks before anything happened, or after it did. */
  | { readonly type: 'drop'; readonly after?: boolean }

interface ServerOptions {
  /** An address of this machine that only this machine reaches. */
  readonly host?: '127.0.0.1' | '::1'
  readonly tls?: { readonly key: string; readonly cert: string }
}

interface Waiting {
  readonly response: ServerResponse
  readonly limit: number
}

export class TelegramServer {
  /** Calls that Telegram would have refused, or ignored in part. */
  readonly problems: string[] = []
  /** Every call, in order. */
  readonly calls: { readonly method: string; readonly params: Params }[] = []
  readonly edits: { readonly chat: number; readonly message: number }[] = []
  readonly commands: Params[] = []
  /** The bot's; another one is another bot. */
  username = BOT.username
  webhook: { url: string; secret: string | undefined } | undefined
  /** Milliseconds that every call takes longer. */
  delay = 0
  /** By method and chat. */
  readonly holds = createHolds()
  /** With it, a group is told no more than Telegram allows. */
  clock: { now(): number } | undefined
  /** Connections that were ever opened. */
  connections = 0
  readonly #host: string
  readonly #secure: boolean
  readonly #http
  readonly #users = new Map<number, TestUser>()
  readonly #chats = new Map<number, TestChat>()
  readonly #queue: Update[] = []
  readonly #faults = new Map<string, Fault[]>()
  readonly #presses = new Map<string, ((told: Answered) => void) | undefined>()
  /** When each group was told something, in its last minute. */
  readonly #said = new Map<number, readonly number[]>()
  readonly #inline = new Map<string, (results: readonly Params[]) => void>()
  #waiting: Waiting | undefined
  #nextUpdate = 1_000
  #handed = 0
  #nextId = 100
  #listeners: (() => void)[] = []

  constructor({ host = '127.0.0.1', tls }: ServerOptions = {}) {
    const listener = (request: IncomingMessage, response: ServerResponse): void => {
      this.#take(request, response).catch((problem: unknown) => {
        this.problems.push(String(problem))
        response.destroy()
      })
    }
    this.#host = host
    this.#secure = tls !== undefined
    this.#http = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
    this.#http.on('connection', () => {
      this.connections += 1
    })
  }

  get url(): string {
    const host = this.#host.includes(':') ? `[${this.#host}]` : this.#host
    return `${this.#secure ? 'https' : 'http'}://${host}:${(this.#http.address() as AddressInfo).port}`
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#http.listen(0, this.#host, resolve))
  }

  async close(): Promise<void> {
    this.#waiting?.response.destroy()
    await new Promise((resolve) => {
      this.#http.close(resolve)
      this.#http.closeAllConnections()
    })
  }

  // ── people and chats ─────────────────────────────────────────────────────────────────────────

  user(name: string, lang = 'en'): TestUser {
    const user: TestUser = { id: ++this.#nextId, is_bot: false, first_name: name, language_code: lang }
    this.#users.set(user.id, user)
    this.#add({ id: user.id, type: 'private', first_name: name }, [user], [])
    return user
  }

  group(
    title: string,
    admins: readonly TestUser[],
    members: readonly TestUser[] = [],
    type: 'supergroup' | 'group' | 'channel' = 'supergroup',
  ): TestChat {
    return this.#add(
      { id: -1_000_000_000_000 - ++this.#nextId, type, title },
      [...admins, ...members],
      admins,
    )
  }

  #add(
    chat: Pick<TestChat, 'id' | 'type' | 'title' | 'first_name'>,
    members: readonly TestUser[],
    admins: readonly TestUser[],
  ): TestChat {
    const made: TestChat = {
      ...chat,
      members: new Set(members.map(({ id }) => id)),
      admins: new Set(admins.map(({ id }) => id)),
      messages: [],
      shut: undefined,
      movedTo: undefined,
      noPolls: false,
      lostTopics: new Set(),
      nextMessage: 1,
    }
    this.#chats.set(made.id, made)
    return made
  }

  chat(of: { readonly id: number }): TestChat {
    const chat = this.#chats.get(of.id)
    if (chat === undefined) throw new Error(`there is no chat ${of.id}`)
    return chat
  }

  /** The group becomes a supergroup with another id. */
  migrate(group: TestChat): TestChat {
    const people = [...group.members].flatMap((id) => this.#users.get(id) ?? [])
    const next = this.group(
      group.title ?? '',
      people.filter(({ id }) => group.admins.has(id)),
      people,
    )
    group.movedTo = next.id
    return next
  }

  // ── what people do ───────────────────────────────────────────────────────────────────────────

  /** Writes a message; returns its update. */
  say(
    user: TestUser,
    to: { readonly id: number },
    text: string,
    more: { readonly thread?: number; readonly anonymous?: boolean } = {},
  ): Update {
    const chat = this.chat(to)
    const entities = text.startsWith('/')
      ? [{ type: 'bot_command', offset: 0, length: text.split(/\s/)[0]?.length }]
      : []
    const from =
      more.anonymous === true
        ? { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
        : user
    const message = {
      message_id: chat.nextMessage++,
      date: 1_700_000_000,
      chat: plainChat(chat),
      ...(chat.type === 'channel' ? { sender_chat: plainChat(chat) } : { from }),
      ...(more.anonymous === true ? { sender_chat: plainChat(chat) } : {}),
      text,
      entities,
      ...(more.thread === undefined ? {} : { message_thread_id: more.thread, is_topic_message: true }),
    }
    return this.push((chat.type === 'channel' ? { channel_post: message } : { message }) as unknown as Pushed)
  }

  /** Presses a button of the newest message that has it; resolves with what the presser is told. */
  press(user: TestUser, to: { readonly id: number }, label: string): Promise<Answered> {
    const chat = this.chat(to)
    const found = [...chat.messages]
      .reverse()
      .find((one) => buttonIn(one, label)?.callback_data !== undefined)
    const data = found === undefined ? undefined : buttonIn(found, label)?.callback_data
    if (found === undefined || data === undefined)
      throw new Error(`no button "${label}" in: ${JSON.stringify(chat.messages.map(seen))}`)
    return this.pressData(user, chat, { message: found.id, data, thread: found.thread })
  }

  /** A press of a button that may not stand there any more. */
  pressData(
    user: TestUser,
    to: { readonly id: number },
    {
      message,
      data,
      thread,
    }: { readonly message: number; readonly data: string; readonly thread?: number | undefined },
  ): Promise<Answered> {
    const id = `q${++this.#nextId}`
    const told = new Promise<Answered>((resolve) => this.#presses.set(id, resolve))
    const topic = thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }
    this.push({
      callback_query: {
        id,
        from: user,
        chat_instance: '1',
        data,
        message: {
          message_id: message,
          date: 1_700_000_000,
          chat: plainChat(this.chat(to)),
          from: BOT,
          text: '…',
          ...topic,
        },
      },
    } as unknown as Pushed)
    return told
  }

  /** Presses a button of a message that was sent through the bot's name. */
  pressInline(user: TestUser, data: string): Promise<Answered> {
    const id = `q${++this.#nextId}`
    const told = new Promise<Answered>((resolve) => this.#presses.set(id, resolve))
    this.push({
      callback_query: { id, from: user, chat_instance: '1', data, inline_message_id: 'inline-1' },
    })
    return told
  }

  /** The bot is brought into a chat, or sent away. */
  membership(by: TestUser, to: { readonly id: number }, inside: boolean): void {
    const member = (status: string): object => ({ status, user: BOT })
    this.push({
      my_chat_member: {
        chat: plainChat(this.chat(to)),
        from: by,
        date: 1_700_000_000,
        old_chat_member: member(inside ? 'left' : 'member'),
        new_chat_member: member(inside ? 'member' : 'kicked'),
      },
    } as unknown as Pushed)
  }

  /** The data behind a button, to press it later. */
  dataOf(to: { readonly id: number }, label: string): { readonly message: number; readonly data: string } {
    const found = [...this.chat(to).messages].reverse().find((one) => buttonIn(one, label) !== undefined)
    const data = found === undefined ? undefined : buttonIn(found, label)?.callback_data
    if (found === undefined || data === undefined) throw new Error(`no button "${label}"`)
    return { message: found.id, data }
  }

  /** The address behind a button. */
  linkOf(to: { readonly id: number }, label: string): string {
    for (const one of [...this.chat(to).messages].reverse()) {
      const url = buttonIn(one, label)?.url
      if (url !== undefined) return url
    }
    throw new Error(`no link "${label}"`)
  }

  /** Follows a link to the bot. */
  follow(user: TestUser, url: string): void {
    this.say(user, user, `/start ${new URL(url).searchParams.get('start') ?? ''}`)
  }

  /** Types the bot's name and some words anywhere. */
  async ask(user: TestUser, query: string): Promise<readonly Params[]> {
    const id = `i${++this.#nextId}`
    const results = new Promise<readonly Params[]>((resolve) => this.#inline.set(id, resolve))
    this.push({ inline_query: { id, from: user, query, offset: '' } })
    return results
  }

  /** Votes in the newest poll of a chat. */
  vote(user: TestUser, to: { readonly id: number }, option: number): Update {
    const poll = [...this.chat(to).messages].reverse().find((one) => one.poll !== undefined)?.poll
    if (poll === undefined) throw new Error('there is no poll')
    return this.push({
      poll_answer: { poll_id: poll.id, user, option_ids: [option], option_persistent_ids: [String(option)] },
    })
  }

  push(update: Pushed): Update {
    const whole = { update_id: this.#nextUpdate++, ...update }
    this.deliver(whole)
    return whole
  }

  /** Once more: Telegram does that where it is not sure. */
  deliver(update: Update): void {
    if (this.webhook === undefined) {
      this.#queue.push(update)
      this.#handOut()
    } else {
      void this.#post(update)
    }
  }

  // ── what people see ──────────────────────────────────────────────────────────────────────────

  messages(of: { readonly id: number }, reader?: TestUser): readonly Seen[] {
    return this.chat(of)
      .messages.filter(({ only }) => only === undefined || only === reader?.id)
      .map(seen)
  }

  last(of: { readonly id: number }, reader?: TestUser): Seen {
    const message = this.messages(of, reader).at(-1)
    if (message === undefined) throw new Error('nothing was said')
    return message
  }

  /** Resolves once it holds; looks again after every call. */
  async until<T>(look: () => T | undefined | false): Promise<T> {
    for (;;) {
      const found = look()
      if (found !== undefined && found !== false) return found
      await new Promise<void>((resolve) => this.#listeners.push(resolve))
    }
  }

  /** Resolves with the newest message once its text has this in it. */
  shows(of: { readonly id: number }, text: string): Promise<Seen> {
    return this.until(() => this.messages(of).find((one) => one.text.includes(text)))
  }

  /** Updates that nobody has been handed yet. */
  get unread(): number {
    return this.#queue.filter(({ update_id: id }) => id > this.#handed).length
  }

  // ── what goes wrong ──────────────────────────────────────────────────────────────────────────

  fault(method: Method, ...faults: readonly Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults])
  }

  // ── the Bot API ──────────────────────────────────────────────────────────────────────────────

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, name = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
    const params = await paramsOf(request)
    if (token !== TOKEN) {
      answer(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })
    } else if (isMethod(name)) {
      await this.#serve(response, name, params)
    } else {
      this.problems.push(`unknown method ${name}`)
      answer(response, 404, { ok: false, error_code: 404, description: 'Not Found' })
    }
  }

  async #serve(response: ServerResponse, name: Method, params: Params): Promise<void> {
    if (name !== 'getUpdates') this.calls.push({ method: name, params })
    await this.holds.passed(name, String(params.chat_id))
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay))
    const fault = this.#faultOf(name, params)
    if (fault !== undefined && !(fault.type === 'drop' && fault.after === true)) fail(response, fault)
    else if (name === 'getUpdates') this.#poll(response, params)
    else this.#call(response, name, params, fault)
  }

  /** The first one that is meant for this chat, or for any. */
  #faultOf(name: Method, { chat_id: chat }: Params): Fault | undefined {
    const faults = this.#faults.get(name) ?? []
    const at = faults.findIndex((fault) => !('chat' in fault) || fault.chat === chat)
    return at < 0 ? undefined : faults.splice(at, 1)[0]
  }

  #call(response: ServerResponse, name: Method, params: Params, fault: Fault | undefined): void {
    try {
      const checked = METHODS[name].safeParse(params)
      if (!checked.success) {
        const issue = checked.error.issues[0]
        throw new Refused(400, `Bad Request: ${issue?.path.join('.')} ${issue?.message}`)
      }
      const result = this.#do(name, params)
      if (fault !== undefined) response.destroy()
      else answer(response, 200, { ok: true, result })
    } catch (problem) {
      const refused =
        problem instanceof Refused
          ? problem
          : new Refused(400, problem instanceof Error ? problem.message : '')
      const { code, message, parameters } = refused
      if (!EXPECTED.some((text) => message.includes(text)))
        this.problems.push(`${name}: ${message} ${JSON.stringify(params)}`)
      answer(response, code, { ok: false, error_code: code, description: message, parameters })
    }
    for (const tell of this.#listeners.splice(0)) tell()
  }

  #do(name: Method, params: Params): unknown {
    switch (name) {
      case 'getMe':
        return {
          ...BOT,
          username: this.username,
          can_join_groups: true,
          can_read_all_group_messages: false,
          supports_inline_queries: true,
        }
      case 'sendMessage':
        return this.#send(params)
      case 'sendPoll':
        return this.#sendPoll(params)
      case 'sendDocument':
        return this.#sendDocument(params)
      case 'editMessageText':
        return this.#edit(params)
      case 'deleteMessage':
        return this.#delete(params)
      case 'answerCallbackQuery':
        return this.#answerPress(params)
      case 'answerInlineQuery':
        return this.#answerInline(params)
      case 'getChatMember':
        return this.#member(params)
      case 'getChat':
        return plainChat(this.#open(params))
      case 'getChatMemberCount':
        return this.#open(params).members.size
      case 'setMyCommands':
        this.commands.push(params)
        return true
      case 'setWebhook':
        this.webhook = { url: String(params.url), secret: params.secret_token as string | undefined }
        return true
      case 'deleteWebhook':
        this.webhook = undefined
        return true
      case 'getUpdates':
      case 'setMyDescription':
      case 'setMyShortDescription':
        return true
    }
  }

  #open({ chat_id: id, message_thread_id: thread }: Params): TestChat {
    const chat = this.#chats.get(Number(id))
    if (chat === undefined) throw new Refused(400, 'Bad Request: chat not found')
    if (chat.movedTo !== undefined)
      throw new Refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: chat.movedTo,
      })
    if (chat.shut === 'blocked') throw new Refused(403, 'Forbidden: bot was blocked by the user')
    if (chat.shut !== undefined) throw new Refused(403, 'Forbidden: bot was kicked from the supergroup chat')
    if (typeof thread === 'number' && chat.lostTopics.has(thread))
      throw new Refused(400, 'Bad Request: message thread not found')
    return chat
  }

  /** Twenty messages and edits a minute, in a group. */
  #count({ id }: TestChat): void {
    const now = this.clock?.now()
    if (now === undefined || id > 0) return
    const said = (this.#said.get(id) ?? []).filter((at) => at > now - 60_000)
    const seconds = said[0] === undefined ? 0 : Math.ceil((said[0] + 60_000 - now) / 1000)
    if (said.length >= 20)
      throw new Refused(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
    this.#said.set(id, [...said, now])
  }

  #store(chat: TestChat, params: Params, more: Partial<Stored>): Stored {
    const markup = params.reply_markup as { inline_keyboard?: Button[][] } | undefined
    const stored: Stored = {
      id: chat.nextMessage++,
      text: '',
      html: textOf(params.text),
      keyboard: markup?.inline_keyboard ?? [],
      thread: params.message_thread_id as number | undefined,
      fixed: markup !== undefined && markup.inline_keyboard === undefined,
      only: (params.ephemeral_message_parameters as { receiver_user_id: number } | undefined)
        ?.receiver_user_id,
      ...more,
    }
    chat.messages.push(stored)
    return stored
  }

  #send(params: Params): object {
    const chat = this.#open(params)
    const reader = params.ephemeral_message_parameters as { receiver_user_id: number } | undefined
    if (reader !== undefined && chat.type === 'private')
      throw new Refused(400, 'Bad Request: ephemeral messages are for groups')
    if (reader !== undefined && !chat.members.has(reader.receiver_user_id))
      throw new Refused(400, 'Bad Request: PARTICIPANT_ID_INVALID')
    const text = visible(params)
    if (reader === undefined) this.#count(chat)
    const stored = this.#store(chat, params, { text })
    return messageOf(chat, stored)
  }

  #sendPoll(params: Params): object {
    const chat = this.#open(params)
    if (chat.type === 'channel' && params.is_anonymous === false)
      throw new Refused(400, "Bad Request: non-anonymous polls can't be sent to channel chats")
    if (chat.noPolls) throw new Refused(400, 'Bad Request: not enough rights to send polls to the chat')
    this.#count(chat)
    const id = `poll${++this.#nextId}`
    const options = (params.options as { text: string }[]).map(({ text }) => text)
    const poll = {
      id,
      question: String(params.question),
      options,
      correct: (params.correct_option_ids as number[])[0] ?? -1,
      explanation: textOf(params.explanation),
      anonymous: params.is_anonymous !== false,
      protected: params.protect_content === true,
    }
    const stored = this.#store(chat, params, { text: poll.question, poll })
    return {
      ...messageOf(chat, stored),
      poll: {
        id,
        question: poll.question,
        options: options.map((text) => ({ text, voter_count: 0 })),
        total_voter_count: 0,
        is_closed: false,
        is_anonymous: poll.anonymous,
        type: 'quiz',
        allows_multiple_answers: false,
      },
    }
  }

  #sendDocument(params: Params): object {
    const chat = this.#open(params)
    const { name, text } = JSON.parse(String(params.document)) as { name: string; text: string }
    return messageOf(
      chat,
      this.#store(chat, params, { text: textOf(params.caption), document: { name, text } }),
    )
  }

  #edit(params: Params): object | true {
    if (params.inline_message_id !== undefined) return true
    const chat = this.#open(params)
    const stored = chat.messages.find(({ id, only }) => id === params.message_id && only === undefined)
    if (stored === undefined) throw new Refused(400, 'Bad Request: message to edit not found')
    if (stored.fixed || stored.poll !== undefined)
      throw new Refused(400, "Bad Request: message can't be edited")
    const keyboard =
      (params.reply_markup as { inline_keyboard?: Button[][] } | undefined)?.inline_keyboard ?? []
    const text = visible(params)
    if (stored.html === params.text && JSON.stringify(stored.keyboard) === JSON.stringify(keyboard))
      throw new Refused(
        400,
        'Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
      )
    this.#count(chat)
    Object.assign(stored, { text, html: params.text, keyboard })
    this.edits.push({ chat: chat.id, message: stored.id })
    return messageOf(chat, stored)
  }

  #delete(params: Params): true {
    const chat = this.#open(params)
    const at = chat.messages.findIndex(({ id }) => id === params.message_id)
    if (at < 0) throw new Refused(400, 'Bad Request: message to delete not found')
    chat.messages.splice(at, 1)
    return true
  }

  #answerPress({ callback_query_id: id, text, show_alert: alert }: Params): true {
    const tell = this.#presses.get(String(id))
    if (tell === undefined)
      throw new Refused(
        400,
        'Bad Request: query is too old and response timeout expired or query ID is invalid (answered twice)',
      )
    this.#presses.set(String(id), undefined)
    tell({ text: text as string | undefined, alert: alert === true })
    return true
  }

  #answerInline({ inline_query_id: id, results }: Params): true {
    const offered = results as {
      readonly input_message_content: { message_text: string; parse_mode?: string }
    }[]
    for (const { input_message_content: content } of offered)
      visible({ text: content.message_text, parse_mode: content.parse_mode })
    this.#inline.get(String(id))?.(offered as unknown as Params[])
    return true
  }

  #member(params: Params): object {
    const chat = this.#open(params)
    const id = Number(params.user_id)
    const user = this.#users.get(id)
    if (user === undefined || chat.shut !== undefined)
      throw new Refused(400, 'Bad Request: PARTICIPANT_ID_INVALID')
    const status = chat.admins.has(id) ? 'administrator' : chat.members.has(id) ? 'member' : 'left'
    return { status, user }
  }

  // ── updates ──────────────────────────────────────────────────────────────────────────────────

  #poll(response: ServerResponse, { offset, limit, timeout }: Params): void {
    this.#waiting?.response.writeHead(409, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        ok: false,
        error_code: 409,
        description:
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      }),
    )
    this.#waiting = undefined
    while (this.#queue[0] !== undefined && this.#queue[0].update_id < Number(offset ?? 0)) this.#queue.shift()
    const waiting = { response, limit: Number(limit ?? 100) }
    this.#waiting = waiting
    response.on('close', () => {
      if (this.#waiting === waiting) this.#waiting = undefined
    })
    if (timeout === 0) this.#handOut(true)
    else this.#handOut()
  }

  #handOut(empty = false): void {
    if (this.#waiting === undefined || (this.#queue.length === 0 && !empty)) return
    const { response, limit } = this.#waiting
    this.#waiting = undefined
    const updates = this.#queue.slice(0, limit)
    this.#handed = Math.max(this.#handed, ...updates.map(({ update_id: id }) => id))
    answer(response, 200, { ok: true, result: updates })
  }

  async #post(update: Update): Promise<void> {
    if (this.webhook === undefined) return
    const { url, secret } = this.webhook
    const response = await fetch(this.webhookAddress?.(url) ?? url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: JSON.stringify(update),
    })
    if (!response.ok) this.problems.push(`the webhook answered ${response.status}`)
  }

  /** Where a webhook's https address is served here, without a certificate. */
  webhookAddress: ((url: string) => string) | undefined
}

/** What Telegram says in the ordinary course of things: no mistake of the bot's. */
const EXPECTED = [
  'message is not modified',
  'message to edit not found',
  'upgraded to a supergroup',
  'chat not found',
  'thread not found',
  'Forbidden',
  'PARTICIPANT_ID_INVALID',
  'not enough rights',
]

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const buttonIn = ({ keyboard }: Stored, label: string): Button | undefined =>
  keyboard.flat().find(({ text }) => text === label)

const plainChat = ({ id, type, title, first_name }: TestChat): object =>
  title === undefined ? { id, type, first_name } : { id, type, title }

const messageOf = (chat: TestChat, { id, text, thread }: Stored): object => ({
  message_id: id,
  date: 1_700_000_000,
  chat: plainChat(chat),
  from: BOT,
  text,
  ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
})

/** The text as people see it, within its limit. */
function visible({ text, parse_mode: mode }: Params): string {
  const plain = mode === 'HTML' ? readHtml(String(text)) : String(text)
  if (plain.trim() === '') throw new Refused(400, 'Bad Request: message text is empty')
  if (plain.length > 4096) throw new Refused(400, 'Bad Request: message is too long')
  return plain
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function fail(response: ServerResponse, fault: Fault): void {
  switch (fault.type) {
    case 'drop':
      response.destroy()
      return
    case 'limit':
      answer(response, 429, {
        ok: false,
        error_code: 429,
        description: `Too Many Requests: retry after ${fault.seconds}`,
        parameters: { retry_after: fault.seconds },
      })
      return
    case 'status':
      answer(response, fault.status, {
        ok: false,
        error_code: fault.status,
        description: fault.text ?? 'Internal Server Error',
      })
  }
}

async function paramsOf(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return formOf(body, type)
  return body.length === 0 ? {} : (JSON.parse(body.toString('utf8')) as Params)
}

/** Fields of an upload; files as JSON of their name and text. */
function formOf(body: Buffer, type: string): Params {
  const boundary = /boundary=([^;]+)/.exec(type)?.[1] ?? ''
  const params: Record<string, unknown> = {}
  const files = new Map<string, string>()
  for (const part of body.toString('utf8').split(`--${boundary}`).slice(1, -1)) {
    const split = part.indexOf('\r\n\r\n')
    const [head, value] = [part.slice(0, split), part.slice(split + 4).replace(/\r\n$/, '')]
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? ''
    const file = /filename="?([^";\r\n]+)/.exec(head)?.[1]
    if (file !== undefined) files.set(name, JSON.stringify({ name: file, text: value }))
    else params[name] = name.endsWith('_id') ? Number(value) : value
  }
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string' && value.startsWith('attach://')) params[name] = files.get(value.slice(9))
  }
  return params
}

export async function startTelegram(options: ServerOptions = {}): Promise<TelegramServer> {
  const server = new TelegramServer(options)
  await server.start()
  return server
}

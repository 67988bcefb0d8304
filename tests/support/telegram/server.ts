import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { createCalls } from './calls.ts'
import { createChats } from './chats.ts'
import type { TestChats } from './chats.ts'
import { createFaults, fail } from './faults.ts'
import type { Faults } from './faults.ts'
import { METHODS, isMethod } from './methods.ts'
import type { Method } from './methods.ts'
import { createPeople } from './people.ts'
import type { People } from './people.ts'
import { Refused, answer, paramsOf, refuse } from './requests.ts'
import type { Params } from './requests.ts'
import { createState } from './state.ts'
import type { ServerState } from './state.ts'
import { createUpdates } from './updates.ts'
import type { Updates } from './updates.ts'
import type { Seen } from './world.ts'

/**
 * A Bot API server on 127.0.0.1, written from the documentation: it holds chats, refuses what Telegram refuses, hands out updates
 * by long polling or to a webhook, and can be slow, broken or in a hurry.
 *
 *     const server = await startTelegram()
 *     const lina = server.user('Lina', 'fr')
 *     await server.say(lina, lina, '/start')
 *     const told = await server.press(lina, chat, 'Paris')
 */
export interface TelegramServer extends ServerState, TestChats, People, Updates, Pick<Faults, 'fault'> {
  readonly url: string
  /** Resolves once it holds; looks again after every call. */
  until<T>(look: () => T | undefined | false): Promise<T>
  /** Resolves with the newest message once its text has this in it. */
  shows(of: { readonly id: number }, text: string): Promise<Seen>
  close(): Promise<void>
}

export const TOKEN = '123456:test-token-of-the-bot'

interface ServerOptions {
  /** An address of this machine that only this machine reaches. */
  readonly host?: '127.0.0.1' | '::1'
  readonly tls?: { readonly key: string; readonly cert: string }
}

export async function startTelegram({
  host = '127.0.0.1',
  tls,
}: ServerOptions = {}): Promise<TelegramServer> {
  const state = createState()
  const chats = createChats()
  const faults = createFaults()
  const updates = createUpdates(state)
  const people = createPeople(chats, updates)
  const does = createCalls(state, chats, people)
  const listeners: (() => void)[] = []

  const call = (response: ServerResponse, { name, params, dropped }: Call): void => {
    try {
      const result = does(name, checked(name, params))
      if (dropped) response.destroy()
      else answer(response, 200, { ok: true, result })
    } catch (problem) {
      const { code, message, parameters } = refusalOf(problem)
      if (!EXPECTED.some((text) => message.includes(text)))
        state.problems.push(`${name}: ${message} ${JSON.stringify(params)}`)
      refuse(response, code, message, { parameters })
    }
    for (const tell of listeners.splice(0)) tell()
  }
  const serve = async (response: ServerResponse, name: Method, params: Params): Promise<void> => {
    if (name !== 'getUpdates') state.calls.push({ method: name, params })
    await state.holds.passed(name, String(params.chat_id))
    if (state.delay > 0) await new Promise((resolve) => setTimeout(resolve, state.delay))
    const fault = faults.next(name, params)
    const dropped = fault?.type === 'drop' && fault.after === true
    if (fault !== undefined && !dropped) fail(response, fault)
    else if (name === 'getUpdates') updates.poll(response, params)
    else call(response, { name, params, dropped })
  }
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, token, name = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
    const params = await paramsOf(request)
    if (token !== TOKEN) {
      refuse(response, 401, 'Unauthorized')
    } else if (isMethod(name)) {
      await serve(response, name, params)
    } else {
      state.problems.push(`unknown method ${name}`)
      refuse(response, 404, 'Not Found')
    }
  }
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    take(request, response).catch((problem: unknown) => {
      state.problems.push(String(problem))
      response.destroy()
    })
  }
  const http = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  http.on('connection', () => {
    state.connections += 1
  })
  await new Promise<void>((resolve) => http.listen(0, host, resolve))

  const until: TelegramServer['until'] = async (look) => {
    for (;;) {
      const found = look()
      if (found !== undefined && found !== false) return found
      await new Promise<void>((resolve) => listeners.push(resolve))
    }
  }
  return Object.assign(state, {
    ...chats,
    ...people,
    ...updates,
    ...faults,
    url: addressOf(http, { host, scheme: tls === undefined ? 'http' : 'https' }),
    until,
    shows: (of: { readonly id: number }, text: string) =>
      until(() => chats.messages(of).find((one) => one.text.includes(text))),
    async close() {
      updates.stop()
      await new Promise((resolve) => {
        http.close(resolve)
        http.closeAllConnections()
      })
    },
  })
}

interface Call {
  readonly name: Method
  readonly params: Params
  /** The connection breaks once it is done. */
  readonly dropped: boolean
}

/** As the method takes them. */
function checked(name: Method, params: Params): Params {
  const { error } = METHODS[name].safeParse(params)
  const issue = error?.issues[0]
  if (error !== undefined) throw new Refused(400, `Bad Request: ${issue?.path.join('.')} ${issue?.message}`)
  return params
}

const refusalOf = (problem: unknown): Refused =>
  problem instanceof Refused ? problem : new Refused(400, problem instanceof Error ? problem.message : '')

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

function addressOf(
  http: Server,
  { host, scheme }: { readonly host: string; readonly scheme: string },
): string {
  const name = host.includes(':') ? `[${host}]` : host
  return `${scheme}://${name}:${(http.address() as AddressInfo).port}`
}

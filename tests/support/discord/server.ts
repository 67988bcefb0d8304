import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Clock } from '../../../src/play/ports.ts'
import { openGateway } from './gateway.ts'
import type { Gateway } from './gateway.ts'
import { createInteractions } from './interactions.ts'
import type { Interactions } from './interactions.ts'
import { Refusal, readBody } from './rest.ts'
import { commandsSchema, isEmpty, messageSchema } from './rules.ts'
import type { Commands, SaidMessage } from './rules.ts'
import { createIds, memberObject, messageObject } from './world.ts'
import type { Channel, Guild, Shown, User } from './world.ts'

/**
 * A Discord on 127.0.0.1 for the real client library: REST and gateway as documented, with the refusals that count. Time is the
 * test's own clock.
 *
 *     const discord = await startDiscord(clock)
 *     const lina = discord.user('Lina')
 *     const answer = await discord.command(lina, channel, 'quiz')
 */

const APPLICATION = '1000000000000000001'

interface Trouble {
  readonly method: string
  readonly path: RegExp
  readonly status: number
  readonly code?: number
  /** Seconds, for a rate limit. */
  readonly retryAfter?: number
  times: number
}

export interface FakeDiscord extends Interactions {
  readonly api: string
  readonly gateway: Gateway
  readonly guild: Guild
  readonly requests: { readonly method: string; readonly path: string }[]
  commands(): Commands
  user(name: string, change?: Partial<User>): User
  channel(guild?: Guild): Channel
  /** A private channel: with the bot, or of people who took it along. */
  dm(user: User, context?: 'bot' | 'group'): Channel
  addGuild(name: string): Guild
  /** Requests that match fail so many times. */
  fail(trouble: Trouble): void
  /** Requests that match wait until the returned function is called. */
  hold(method: string, path: RegExp): () => void
  /** Resolves once something is true of what people see; looks again at every change. */
  until<T>(look: () => T | undefined | false): Promise<T>
  /** Something changed that `until` may wait for. */
  look(): void
  close(): Promise<void>
}

export async function startDiscord(
  clock: Pick<Clock, 'now'>,
  { shards = 1 }: { readonly shards?: number } = {},
): Promise<FakeDiscord> {
  const id = createIds(() => clock.now())
  const guilds: Guild[] = []
  const users = new Map<string, User>()
  const requests: { method: string; path: string }[] = []
  const troubles: Trouble[] = []
  const holds = new Set<{ method: string; path: RegExp; free: Promise<void> }>()
  const lookers = new Set<() => void>()
  let commands: Commands = []
  const changed = (): void => {
    for (const look of [...lookers]) look()
  }

  const addGuild = (name: string): Guild => {
    const guild: Guild = { id: id(), name, channels: [], members: new Set() }
    guilds.push(guild)
    return guild
  }
  const channel = (guild: Guild = guilds[0]!): Channel => {
    const made: Channel = { id: id(), guild, messages: [], trouble: 'none' }
    guild.channels.push(made)
    return made
  }
  const privates = new Map<string, Channel>()
  const dm = (user: User, context: 'bot' | 'group' = 'bot'): Channel => {
    const made: Channel = privates.get(`${context} ${user.id}`) ?? {
      id: id(),
      guild: undefined,
      context,
      messages: [],
      trouble: 'none',
    }
    privates.set(`${context} ${user.id}`, made)
    return made
  }
  const known = (key: string): Channel | undefined =>
    [...guilds.flatMap(({ channels }) => channels), ...privates.values()].find((one) => one.id === key)
  const openDm = (body: unknown): object => {
    const { recipient_id: to } = z.strictObject({ recipient_id: z.string() }).parse(body)
    const user = users.get(to)
    if (user === undefined) throw new Refusal(400, 50_033, 'Invalid Recipient(s)')
    const opened = dm(user)
    opened.trouble = user.closed ? 'closed' : 'none'
    return { id: opened.id, type: 1 }
  }
  const home = addGuild('Atlas')
  channel(home)

  const server = createServer()
  const port = (): number => (server.address() as AddressInfo).port
  const gateway = openGateway({
    server,
    guilds,
    application: APPLICATION,
    url: () => `ws://127.0.0.1:${port()}`,
    shards,
  })
  const interactions = createInteractions({
    clock,
    id,
    gateway,
    application: APPLICATION,
    channelOf: (key) => known(key)!,
  })

  const channelOf = (key: string): Channel => {
    const found = known(key)
    if (found === undefined || found.trouble === 'deleted') throw new Refusal(404, 10_003, 'Unknown Channel')
    if (found.trouble === 'closed') throw new Refusal(403, 50_007, 'Cannot send messages to this user')
    if (found.trouble === 'forbidden') throw new Refusal(403, 50_013, 'Missing Permissions')
    return found
  }
  const post = (key: string, said: SaidMessage): object => {
    const place = channelOf(key)
    if (isEmpty(said)) throw new Refusal(400, 50_006, 'Cannot send an empty message')
    const shown: Shown = { id: id(), channel: key, ephemeral: false, said, files: [], edits: 0 }
    place.messages.push(shown)
    return messageObject(shown, APPLICATION)
  }
  const edit = (key: string, message: string, said: SaidMessage): object => {
    const shown = channelOf(key).messages.find((one) => one.id === message)
    if (shown === undefined) throw new Refusal(404, 10_008, 'Unknown Message')
    shown.said = { ...shown.said, ...said }
    shown.edits += 1
    return messageObject(shown, APPLICATION)
  }
  const member = (guild: string, user: string): object => {
    const found = guilds.find((one) => one.id === guild)
    const known = users.get(user)
    if (known === undefined || found?.members.has(user) !== true)
      throw new Refusal(404, 10_007, 'Unknown Member')
    return memberObject(known)
  }

  const route = async (method: string, path: string, request: IncomingMessage): Promise<unknown> => {
    const parts = path.split('/').filter((part) => part !== '')
    const { body, files } = await readBody(request)
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = parts
    switch (`${method} ${first}`) {
      case 'GET gateway':
        return {
          url: `ws://127.0.0.1:${port()}`,
          shards,
          session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: shards },
        }
      case 'GET applications':
        return commands.map((one, at) => ({
          ...one,
          id: String(at + 1),
          application_id: APPLICATION,
          version: '1',
          nsfw: false,
          dm_permission: true,
          default_member_permissions: one.default_member_permissions ?? null,
        }))
      case 'PUT applications':
        commands = commandsSchema.parse(body)
        return commands
      case 'POST users':
        return openDm(body)
      case 'POST channels':
        return post(second, messageSchema.parse(body))
      case 'PATCH channels':
        return edit(second, fourth, messageSchema.parse(body))
      case 'GET guilds':
        return member(second, fourth)
      case 'POST interactions':
        return interactions.acknowledge(second, third, { body, files })
      case 'POST webhooks':
        return interactions.followUp(third, { body, files })
      case 'PATCH webhooks':
        return interactions.edit(third, fifth, { body, files })
      default:
        throw new Refusal(404, 0, `${method} ${path}`)
    }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? ''
    const path = (request.url ?? '').replace(/^\/api\/v10/, '').split('?')[0] ?? ''
    requests.push({ method, path })
    for (const held of holds) if (held.method === method && held.path.test(path)) await held.free
    const trouble = troubles.find((one) => one.times > 0 && one.method === method && one.path.test(path))
    if (trouble !== undefined) {
      trouble.times -= 1
      respondTrouble(response, trouble)
      changed()
      return
    }
    try {
      const result = await route(method, path, request)
      respond(response, result === undefined ? 204 : 200, result)
    } catch (problem) {
      respondRefusal(response, problem)
    }
    changed()
  }
  server.on('request', (request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    ...interactions,
    api: `http://127.0.0.1:${port()}/api`,
    gateway,
    guild: home,
    requests,
    commands: () => commands,
    user(name, change = {}) {
      const made: User = {
        id: id(),
        name,
        locale: 'en-US',
        roles: [],
        manages: false,
        closed: false,
        ...change,
      }
      users.set(made.id, made)
      home.members.add(made.id)
      return made
    },
    channel,
    dm,
    addGuild,
    fail: (trouble) => void troubles.push(trouble),
    hold(method, path) {
      let release: () => void = () => undefined
      const held = { method, path, free: new Promise<void>((resolve) => (release = resolve)) }
      holds.add(held)
      return () => {
        holds.delete(held)
        release()
      }
    },
    until: (look) =>
      new Promise((resolve) => {
        const again = (): void => {
          const found = look()
          if (found === undefined || found === false) return
          lookers.delete(again)
          resolve(found)
        }
        lookers.add(again)
        again()
      }),
    look: changed,
    async close() {
      gateway.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function respond(response: ServerResponse, status: number, body: unknown): void {
  if (body === undefined) {
    response.writeHead(status).end()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function respondRefusal(response: ServerResponse, problem: unknown): void {
  if (problem instanceof Refusal)
    respond(response, problem.status, { code: problem.code, message: problem.message })
  else respond(response, 400, { code: 50_035, message: `Invalid Form Body: ${String(problem)}` })
}

function respondTrouble(response: ServerResponse, { status, code, retryAfter }: Trouble): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter))
  const limited = retryAfter === undefined ? {} : { retry_after: retryAfter, global: false }
  respond(response, status, { code: code ?? 0, message: 'trouble', ...limited })
}

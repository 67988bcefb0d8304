import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../../../src/play/ports.ts'
import { openGateway } from './gateway.ts'
import type { Gateway } from './gateway.ts'
import { createInteractions } from './interactions.ts'
import type { Interactions } from './deeds.ts'
import { createHolds } from '../holds.ts'
import type { Holds } from '../holds.ts'
import { Refusal, readBody, respond, respondRefusal, respondTrouble } from './rest.ts'
import type { Trouble } from './rest.ts'
import { APPLICATION, TOKEN, createPlaces } from './places.ts'
import { commandsSchema } from './command-rules.ts'
import type { Commands } from './command-rules.ts'
import { messageSchema } from './rules.ts'
import { createIds } from './world.ts'
import type { Channel, Guild, User } from './world.ts'

/**
 * A Discord on 127.0.0.1 for the real client library: REST and gateway as documented, with the refusals that count. Time is the
 * test's own clock.
 *
 *     const discord = await startDiscord(clock)
 *     const lina = discord.user('Lina')
 *     const answer = await discord.command(lina, channel, 'quiz')
 */

export interface FakeDiscord extends Interactions {
  readonly api: string
  readonly gateway: Gateway
  readonly guild: Guild
  readonly requests: { readonly method: string; readonly path: string }[]
  guilds(): readonly Guild[]
  /** The bot is not there any more, and nobody told it. */
  removeGuild(guild: Guild): void
  commands(): Commands
  user(name: string, change?: Partial<User>): User
  channel(guild?: Guild, change?: Partial<Channel>): Channel
  /** A private channel: with the bot, or of people who took it along. */
  dm(user: User, context?: 'bot' | 'group'): Channel
  addGuild(name: string): Guild
  /** Requests that match fail so many times. */
  fail(trouble: Trouble): void
  readonly holds: Holds
  /** Resolves once something is true of what people see; looks again at every change. */
  until<T>(look: () => T | undefined | false): Promise<T>
  /** Something changed that `until` may wait for. */
  look(): void
  close(): Promise<void>
}

/** An interaction's own token opens what belongs to it; the rest takes the bot's. */
const mayAsk = (path: string, authorization: string | undefined): boolean =>
  /^\/(interactions|webhooks)\//.test(path) || authorization === `Bot ${TOKEN}`

export async function startDiscord(
  clock: Pick<Clock, 'now'>,
  { shards = 1 }: { readonly shards?: number } = {},
): Promise<FakeDiscord> {
  const id = createIds(() => clock.now())
  const requests: { method: string; path: string }[] = []
  const troubles: Trouble[] = []
  const holds = createHolds()
  const lookers = new Set<() => void>()
  let commands: Commands = []
  const changed = (): void => {
    for (const look of [...lookers]) look()
  }

  const places = createPlaces(id)
  const { guilds, home, users } = places

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
    channelOf: (key) => places.known(key)!,
  })

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
        return places.openDm(body)
      case 'POST channels':
        return places.post(second, messageSchema.parse(body))
      case 'PATCH channels':
        return places.edit(second, fourth, messageSchema.parse(body))
      case 'GET guilds':
        return places.member(second, fourth)
      case 'POST interactions':
        return interactions.acknowledge(second, third, { body, files })
      case 'POST webhooks':
        return interactions.followUp(third, { body, files })
      case 'DELETE webhooks':
        return interactions.remove(third)
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
    await holds.passed(method, path)
    const trouble = troubles.find((one) => one.times > 0 && one.method === method && one.path.test(path))
    if (trouble !== undefined) {
      trouble.times -= 1
      respondTrouble(response, trouble)
      changed()
      return
    }
    try {
      if (!mayAsk(path, request.headers.authorization)) throw new Refusal(401, 0, '401: Unauthorized')
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
    guilds: () => guilds,
    removeGuild: (guild) => void guilds.splice(guilds.indexOf(guild), 1),
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
    channel: places.channel,
    dm: places.dm,
    addGuild: places.addGuild,
    fail: (trouble) => void troubles.push(trouble),
    holds,
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

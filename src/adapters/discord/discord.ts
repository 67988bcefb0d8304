import { Client, Events, GatewayIntentBits, Options } from 'discord.js'
import { COMMANDS } from './commands.ts'
import { awhile, online, persist } from './connection.ts'
import { keepDaily } from './daily.ts'
import type { Desk, Guilds, Log } from './desk.ts'
import { createRoundStarts } from './fair-time.ts'
import { openDesk } from './front-desk.ts'
import { catchUp, followGuilds } from './guilds.ts'
import { restoreVenues } from './matches.ts'
import { createMembers } from './members.ts'
import { createNotes } from './notes.ts'
import type { Discord, DiscordParts } from './parts.ts'
import { register } from './registration.ts'
import { Announcements } from './requests.ts'

/**
 * Discord as one of the house's platforms: slash commands, buttons, menus and forms; no privileged intent, no reading of messages.
 *
 *     const discord = await makeDiscord({ play, store, clock, config, log })
 *     await play.start()
 *     await discord.start()
 */
export function makeDiscord({ play, store, clock, config, log }: DiscordParts): Promise<Discord> {
  if (config.discord === undefined) return Promise.reject(new Error('there is no token for Discord'))
  const { token, api } = config.discord
  const client = createClient(api)
  // Matches go on as soon as the house starts, and need not wait for the gateway to be told of in their channels.
  client.rest.setToken(token)
  const parts = {
    play,
    clock,
    log,
    rest: client.rest,
    members: createMembers(client.rest, clock),
    starts: createRoundStarts(),
    zone: config.zone,
    guilds: guildsOf(client),
    notes: createNotes(client.rest, log),
    starting: new Set<string>(),
  }
  const requests = new Announcements(parts)
  const desk: Desk = { ...parts, requests }
  listen(client, log)
  openDesk(desk, client)
  followGuilds(desk, client)
  restoreVenues(desk)
  const stops: (() => void)[] = []
  let over = false
  const patience = { clock, log, stopped: () => over }
  const connect = async (): Promise<void> => {
    let application = ''
    await persist(patience, 'going online', async () => {
      application = await online(client, token)
    })
    await persist(patience, 'registering the commands', async () => {
      await register(desk, { keys: store.keys, application, commands: COMMANDS })
    })
    if (over) return
    await catchUp(desk, client)
    requests.restore()
  }
  return Promise.resolve({
    async start() {
      stops.push(keepDaily(desk))
      await awhile(patience, connect())
    },
    async stop() {
      over = true
      for (const stop of stops) stop()
      requests.stop()
      await client.destroy()
      // Goodbyes are still to be said in the channels of running matches.
      client.rest.setToken(token)
    },
  })
}

/** People kept in memory: what the adapter needs of them comes with every interaction. */
const FEW = 200

function createClient(api: string | undefined): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    allowedMentions: { parse: [] },
    ...(api === undefined ? {} : { rest: { api } }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: FEW, keepOverLimit: ({ id, client }) => id === client.user.id },
      UserManager: { maxSize: FEW, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
  })
}

const guildsOf = ({ guilds, channels }: Client): Guilds => ({
  about(id) {
    const guild = guilds.cache.get(id)
    return guild && { name: guild.name, size: guild.memberCount }
  },
  of(id) {
    const channel = channels.cache.get(id)
    return channel === undefined || channel.isDMBased() ? undefined : channel.guildId
  },
})

/** Errors without a listener would end the process. */
function listen(client: Client, log: Log): void {
  client.on(Events.Error, (err) => {
    log.error({ err }, 'Discord: something failed')
  })
  client.on(Events.ShardError, (err, shard) => {
    log.warn({ err, shard }, 'Discord: the connection broke, and is made anew')
  })
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ code, shard }, 'Discord: the connection is closed for good')
  })
}

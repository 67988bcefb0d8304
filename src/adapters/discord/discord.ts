import { Client, Events, GatewayIntentBits, Options } from 'discord.js'
import { COMMANDS } from './commands.ts'
import { keepDaily } from './daily.ts'
import type { Desk, Log } from './desk.ts'
import { createRoundStarts } from './fair-time.ts'
import { openDesk } from './front-desk.ts'
import { followGuilds, returned } from './guilds.ts'
import { restoreVenues } from './matches.ts'
import { createMembers } from './members.ts'
import type { Discord, DiscordParts } from './parts.ts'
import { register } from './registration.ts'
import { watchOwnMatches } from './requests.ts'

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
  const desk: Desk = {
    play,
    clock,
    log,
    rest: client.rest,
    members: createMembers(client.rest, clock),
    starts: createRoundStarts(),
    zone: config.zone,
    guildOf: (channel) => guildOf(client, channel),
  }
  listen(client, log)
  openDesk(desk, client)
  followGuilds(desk, client)
  restoreVenues(desk)
  const stops: (() => void)[] = []
  return Promise.resolve({
    async start() {
      const application = await online(client, token)
      await register(desk, { keys: store.keys, application, commands: COMMANDS })
      await returned(desk, client)
      stops.push(watchOwnMatches(desk), keepDaily(desk))
    },
    async stop() {
      for (const stop of stops) stop()
      await client.destroy()
      // Goodbyes are still to be said in the channels of running matches.
      client.rest.setToken(token)
    },
  })
}

/** Discord asks for one cache of a kind; what the adapter needs of people comes with every interaction. */
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

const guildOf = (client: Client, id: string): string | undefined => {
  const channel = client.channels.cache.get(id)
  return channel === undefined || channel.isDMBased() ? undefined : channel.guildId
}

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

async function online(client: Client, token: string): Promise<string> {
  const ready = new Promise<string>((resolve) => {
    client.once(Events.ClientReady, ({ application }) => {
      resolve(application.id)
    })
  })
  await client.login(token)
  return ready
}

import type { SaidMessage } from './rules.ts'

/** People, servers, channels and messages of the Discord that tests talk to. */

export interface User {
  readonly id: string
  readonly name: string
  readonly locale: string
  readonly roles: string[]
  manages: boolean
  /** Takes no direct messages. */
  closed: boolean
}
export interface Channel {
  readonly id: string
  /** Absent in private. */
  readonly guild: Guild | undefined
  /** In private: with the bot alone, or among people who took it along. */
  readonly context?: 'bot' | 'group'
  /** A thread: the bot may write in it, or only in its channel. */
  readonly thread?: 'open' | 'closed'
  readonly messages: Shown[]
  /** What the bot meets here. */
  trouble: 'none' | 'forbidden' | 'hidden' | 'deleted' | 'closed'
}
export interface Guild {
  readonly id: string
  readonly name: string
  readonly channels: Channel[]
  readonly members: Set<string>
}
/** A message as people see it. */
export interface Shown {
  readonly id: string
  readonly channel: string
  readonly ephemeral: boolean
  said: SaidMessage
  files: readonly { readonly name: string; readonly text: string }[]
  edits: number
}

const EPOCH = 1_420_070_400_000

/** Ids whose time is the clock's. */
export function createIds(now: () => number): (at?: number) => string {
  let count = 0
  return (at = now()) => {
    count = (count + 1) % 4096
    return String((BigInt(Math.round(at) - EPOCH) << 22n) + BigInt(count))
  }
}

export const timeOf = (id: string): number => Number(BigInt(id) >> 22n) + EPOCH

export const textOf = ({ said }: Pick<Shown, 'said'>): string =>
  [
    said.content ?? '',
    ...(said.embeds ?? []).flatMap(({ title = '', description = '' }) => [title, description]),
  ]
    .filter((part) => part !== '')
    .join('\n')

interface Part {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly label: string; readonly value: string }[]
}

/** Buttons and menus, in the order in which they stand. */
export const partsOf = ({ said }: Pick<Shown, 'said'>): readonly Part[] =>
  (said.components ?? []).flatMap(({ components }) =>
    components.map((part) =>
      part.type === 2
        ? { id: part.custom_id, label: part.label, options: [] }
        : { id: part.custom_id, label: part.placeholder ?? '', options: part.options },
    ),
  )

export const userObject = ({ id, name }: User): object => ({
  id,
  username: name.toLowerCase(),
  global_name: name,
  discriminator: '0',
  avatar: null,
})

export const memberObject = (user: User): object => ({
  user: userObject(user),
  nick: null,
  avatar: null,
  roles: user.roles,
  joined_at: '2023-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: user.manages ? '32' : '0',
})

const channelObject = ({ id }: Channel, guild: string): object => ({
  id,
  type: 0,
  guild_id: guild,
  name: 'general',
  position: 0,
  permission_overwrites: [],
  nsfw: false,
  parent_id: null,
})

export const guildObject = (guild: Guild): object => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  splash: null,
  discovery_splash: null,
  owner_id: '1',
  afk_channel_id: null,
  afk_timeout: 60,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  roles: [
    {
      id: guild.id,
      name: '@everyone',
      color: 0,
      hoist: false,
      position: 0,
      permissions: '0',
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  premium_tier: 0,
  preferred_locale: 'en-US',
  nsfw_level: 0,
  joined_at: '2023-01-01T00:00:00.000Z',
  large: false,
  unavailable: false,
  member_count: guild.members.size,
  voice_states: [],
  members: [],
  channels: guild.channels.map((channel) => channelObject(channel, guild.id)),
  threads: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
})

export const messageObject = (shown: Shown, application: string): object => ({
  id: shown.id,
  channel_id: shown.channel,
  type: 0,
  author: { id: application, username: 'communique', discriminator: '0000', avatar: null, bot: true },
  content: shown.said.content ?? '',
  timestamp: new Date(timeOf(shown.id)).toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: shown.said.embeds ?? [],
  components: shown.said.components ?? [],
  pinned: false,
  flags: shown.ephemeral ? 64 : 0,
})

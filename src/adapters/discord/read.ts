import { ApplicationIntegrationType, ChannelType, PermissionFlagsBits, SnowflakeUtil } from 'discord.js'
import type { APIUser } from 'discord.js'
import type { Play } from '../../play/api.ts'
import type { Account, Place } from '../../play/api/account.ts'
import type { Digits, Lang, MatchId } from '../../quiz/vocabulary.ts'
import type { Asker, Guilds } from './desk.ts'
import type { Incoming } from './incoming.ts'

/** From Discord's objects to the house's own. */

export const PLATFORM = 'discord'

/** Discord's locale as one of our languages. It lists no Arabic, but one may come. */
export function langOf(locale: string): Lang {
  if (locale.startsWith('fr')) return 'fr'
  return locale.startsWith('ar') ? 'ar' : 'en'
}

export const timeOf = (snowflake: string): number => SnowflakeUtil.timestampFrom(snowflake)

/** In servers people come as members, in private as themselves. */
function userOf({ member, user }: Incoming): APIUser | undefined {
  return member?.user ?? user
}

export function accountOf(incoming: Incoming): Account {
  const user = userOf(incoming)
  const name = incoming.member?.nick ?? user?.global_name ?? user?.username ?? ''
  return { platform: PLATFORM, id: user?.id ?? '', name, lang: langOf(incoming.locale) }
}

/** The message that carried the button, or the button that opened the form. */
export const messageOf = (incoming: Incoming): { readonly id: string } | undefined =>
  'message' in incoming ? incoming.message : undefined

const isPersonal = ({ authorizing_integration_owners: owners }: Incoming): boolean =>
  owners[ApplicationIntegrationType.GuildInstall] === undefined

/** The server, where the bot is one of its members. */
function placeOf(incoming: Incoming, guilds: Guilds): Place | undefined {
  const { guild_id: id } = incoming
  if (id === undefined || isPersonal(incoming)) return undefined
  return { platform: PLATFORM, id, title: guilds.about(id)?.name ?? '' }
}

const THREADS: readonly (ChannelType | undefined)[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]

/** A thread asks for a permission of its own, and not for that of its channel. */
const writingIn = ({ channel }: Incoming): readonly bigint[] => [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.EmbedLinks,
  THREADS.includes(channel?.type)
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages,
]

const may = (permissions: string | undefined, wanted: readonly bigint[]): boolean => {
  const given = BigInt(permissions ?? 0)
  const all = (given & PermissionFlagsBits.Administrator) !== 0n
  return all || wanted.every((one) => (given & one) === one)
}

/** Who asks, and where. What is seldom needed is looked up when it is. */
export function askerOf(incoming: Incoming, guilds: Guilds, lang: Lang): Asker {
  const { id, member } = incoming
  const message = messageOf(incoming)
  return {
    account: accountOf(incoming),
    lang,
    place: placeOf(incoming, guilds),
    channel: incoming.channel?.id ?? '',
    personal: isPersonal(incoming),
    at: timeOf(id),
    message: message === undefined ? undefined : { id: message.id, at: timeOf(message.id) },
    get size() {
      return guilds.about(incoming.guild_id ?? '')?.size ?? 0
    },
    get manages() {
      return may(member?.permissions, [PermissionFlagsBits.ManageGuild])
    },
    get roles() {
      return member?.roles ?? []
    },
    get mayWrite() {
      return may(incoming.app_permissions, writingIn(incoming))
    },
  }
}

export interface Reader {
  readonly lang: Lang
  readonly digits: Digits
}

/** The language that somebody chose, or joined a match in; else what Discord says. Arabic alone has digits to choose. */
export async function readerOf(play: Play, account: Account, match: MatchId | undefined): Promise<Reader> {
  const seat = match === undefined ? undefined : play.matches.seat(match, account)
  const joined = match === undefined || seat === undefined ? undefined : play.matches.langOf(match, seat)
  if (joined !== undefined && joined !== 'ar') return { lang: joined, digits: 'latin' }
  const { lang, digits } = await play.people.reads(account)
  return { lang: joined ?? lang, digits }
}

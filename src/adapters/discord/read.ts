import { ApplicationIntegrationType, GuildMember, PermissionFlagsBits, SnowflakeUtil } from 'discord.js'
import type { AutocompleteInteraction, BaseInteraction } from 'discord.js'
import type { Account, Place, Play } from '../../play/api.ts'
import type { Lang, MatchId } from '../../quiz/vocabulary.ts'
import type { Asker } from './desk.ts'
import type { Answerable } from './reply.ts'

/** From Discord's objects to the house's own. */

export const PLATFORM = 'discord'

/** Discord's locale as one of our languages. It lists no Arabic, but one may come. */
export function langOf(locale: string): Lang {
  if (locale.startsWith('fr')) return 'fr'
  return locale.startsWith('ar') ? 'ar' : 'en'
}

export const timeOf = (snowflake: string): number => SnowflakeUtil.timestampFrom(snowflake)

function accountOf(interaction: BaseInteraction): Account {
  const { user, locale } = interaction
  return { platform: PLATFORM, id: user.id, name: nameOf(interaction), lang: langOf(locale) }
}

function nameOf({ member, user }: BaseInteraction): string {
  if (member instanceof GuildMember) return member.displayName
  return member?.nick ?? user.globalName ?? user.username
}

/** The server, where the bot is one of its members. */
function placeOf({
  guild,
  guildId,
  authorizingIntegrationOwners: owners,
}: BaseInteraction): Place | undefined {
  if (guildId === null || owners[ApplicationIntegrationType.GuildInstall] === undefined) return undefined
  return { platform: PLATFORM, id: guildId, title: guild?.name ?? '' }
}

const rolesOf = ({ member }: BaseInteraction): readonly string[] => {
  if (member === null) return []
  return member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles
}

const WRITING = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.EmbedLinks,
]

/** Who asks, and where. What is seldom needed is looked up when it is. */
export function askerOf(interaction: Answerable | AutocompleteInteraction, lang: Lang): Asker {
  const message = 'message' in interaction ? interaction.message : null
  return {
    account: accountOf(interaction),
    lang,
    place: placeOf(interaction),
    channel: interaction.channelId ?? '',
    at: timeOf(interaction.id),
    message: message === null ? undefined : { id: message.id, at: timeOf(message.id) },
    get size() {
      return interaction.guild?.memberCount ?? 0
    },
    get manages() {
      return interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false
    },
    get roles() {
      return rolesOf(interaction)
    },
    get mayWrite() {
      return interaction.appPermissions.has(WRITING)
    },
  }
}

/** The language that somebody chose, or joined a match in; else what Discord says. */
export async function langFor(
  play: Play,
  interaction: Answerable,
  match: MatchId | undefined,
): Promise<Lang> {
  const account = accountOf(interaction)
  const seat = match === undefined ? undefined : play.matches.seat(match, account)
  const joined =
    match === undefined || seat === undefined ? undefined : play.matches.playerView(match, seat)?.lang
  return joined ?? play.people.lang(account)
}

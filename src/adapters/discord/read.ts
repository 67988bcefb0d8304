import { ApplicationIntegrationType, GuildMember, PermissionFlagsBits, SnowflakeUtil } from 'discord.js'
import type { AutocompleteInteraction, BaseInteraction } from 'discord.js'
import type { Account, Place, Play } from '../../play/api.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
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

/** Who asks; the language is the one that the person chose, where one was chosen. */
export async function askerOf(play: Play, interaction: Answerable | AutocompleteInteraction): Promise<Asker> {
  const account = accountOf(interaction)
  const message = 'message' in interaction ? interaction.message : null
  return {
    account,
    lang: await play.people.lang(account),
    place: placeOf(interaction),
    channel: interaction.channelId ?? '',
    size: interaction.guild?.memberCount ?? 0,
    manages: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    roles: rolesOf(interaction),
    mayWrite: interaction.appPermissions.has(WRITING),
    at: timeOf(interaction.id),
    message: message === null ? undefined : { id: message.id, at: timeOf(message.id) },
  }
}

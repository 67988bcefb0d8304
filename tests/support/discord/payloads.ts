import { memberObject, userObject } from './world.ts'
import type { Channel, User } from './world.ts'

/** Parts of interactions, as Discord's documentation gives them. */

export type Given = string | number | boolean | { readonly role: string } | { readonly channel: string }

/** View Channel and Embed Links, with Send Messages, or Send Messages in Threads. */
const WRITING = String(1024 + 16384 + 2048)
const IN_THREADS = String(1024 + 16384 + 2 ** 38)

/** Who, where, and by which install: members in servers, users in private. */
export function whereabouts(
  user: User,
  { id, guild, context, trouble, thread }: Channel,
  personal: boolean,
): object {
  const permissions = trouble !== 'none' ? '0' : thread === 'open' ? IN_THREADS : WRITING
  if (guild === undefined)
    return {
      channel_id: id,
      channel: { id, type: context === 'group' ? 3 : 1, recipients: [userObject(user)] },
      user: userObject(user),
      app_permissions: permissions,
      authorizing_integration_owners: personal || context === 'group' ? { 1: user.id } : { 0: '0' },
      context: context === 'group' ? 2 : 1,
    }
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-US', features: [] },
    channel_id: id,
    channel: { id, type: thread === undefined ? 0 : 11, guild_id: guild.id, permissions: '0' },
    member: memberObject(user),
    guild_locale: 'en-US',
    app_permissions: permissions,
    authorizing_integration_owners: personal ? { 1: user.id } : { 0: guild.id },
    context: 0,
  }
}

export function optionObject(name: string, value: Given): object {
  if (typeof value === 'string') return { name, type: 3, value }
  if (typeof value === 'number') return { name, type: 4, value }
  if (typeof value === 'boolean') return { name, type: 5, value }
  return 'role' in value ? { name, type: 8, value: value.role } : { name, type: 7, value: value.channel }
}

export function resolvedOf(options: Readonly<Record<string, Given>>, { guild }: Channel): object {
  const values = Object.values(options)
  const roles = values.flatMap((value) => (typeof value === 'object' && 'role' in value ? [value.role] : []))
  const named = values.flatMap((value) =>
    typeof value === 'object' && 'channel' in value ? [value.channel] : [],
  )
  return {
    roles: Object.fromEntries(
      roles.map((id) => [
        id,
        {
          id,
          name: 'Hosts',
          permissions: '0',
          position: 1,
          color: 0,
          hoist: false,
          managed: false,
          mentionable: false,
          flags: 0,
        },
      ]),
    ),
    channels: Object.fromEntries(
      named.map((id) => [id, { id, type: 0, name: 'general', guild_id: guild?.id, permissions: '0' }]),
    ),
  }
}

import { z } from 'zod'
import { Refusal } from './rest.ts'
import { edited, isEmpty } from './rules.ts'
import type { SaidMessage } from './rules.ts'
import { memberObject, messageObject } from './world.ts'
import type { Channel, Guild, Shown, User } from './world.ts'

/** Servers, channels and people, and what the bot may do with them. */

export const APPLICATION = '1000000000000000001'
/** The bot's. */
export const TOKEN = 'token-of-twenty-characters'

export function createPlaces(id: (at?: number) => string) {
  const guilds: Guild[] = []
  const users = new Map<string, User>()
  const addGuild = (name: string): Guild => {
    const guild: Guild = { id: id(), name, channels: [], members: new Set() }
    guilds.push(guild)
    return guild
  }
  const channel = (guild: Guild = guilds[0]!, change: Partial<Channel> = {}): Channel => {
    const made: Channel = { id: id(), guild, messages: [], trouble: 'none', ...change }
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

  const channelOf = (key: string): Channel => {
    const found = known(key)
    if (found === undefined || found.trouble === 'deleted') throw new Refusal(404, 10_003, 'Unknown Channel')
    if (found.trouble === 'closed') throw new Refusal(403, 50_007, 'Cannot send messages to this user')
    if (found.trouble === 'hidden') throw new Refusal(403, 50_001, 'Missing Access')
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
    shown.said = edited(shown.said, said)
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
  return { guilds, users, home, addGuild, channel, dm, known, openDm, post, edit, member }
}

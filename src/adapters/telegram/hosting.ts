import type { Actor, PlayRefusal } from '../../play/api/account.ts'
import { refusalText } from '../../play/text.ts'
import { say } from '../../quiz/message.ts'
import type { Lang, MatchId } from '../../quiz/vocabulary.ts'
import type { Press } from './press.ts'
import type { Setup } from './setup.ts'
import { refusedTo } from './told.ts'
import type { Pressed, Told } from './told.ts'
import type { MatchRoom } from './room.ts'
import { edit, post, sentence } from './practice.ts'
import { placeOf, venueOf } from './read.ts'
import type { Spot } from './read.ts'
import { newSetup, settingsOf, setupDraft, topicsDraft, turned } from './settings.ts'
import { clipped } from './markup.ts'
import type { Draft, Reader } from './markup.ts'
import { makeVenue } from './venue.ts'
import type { Said } from './updates.ts'
import { words } from './words.ts'

/** Matches of a chat: settings, opening, and bringing the chat into a match that runs elsewhere. */

/** The language of a shared chat: what its admins chose, else that of who asks. */
export const chatLang = async ({ desk }: MatchRoom, spot: Spot, fallback: Lang): Promise<Lang> =>
  (await desk.play.communities.read(placeOf(spot))).lang ?? fallback

/** May who said this run things here? Without a name, the chat itself speaks. */
export const speaksForChat = async (
  { rights }: MatchRoom,
  { spot, user, anonymous }: Said,
): Promise<boolean> => anonymous || (await rights.isAdmin(spot, user))

export async function matchCommand(room: MatchRoom, said: Said): Promise<void> {
  const { spot, reader } = said
  if (spot.type === 'private') {
    await post(room.desk, spot.chat, sentence(say(words.groupsOnly, reader.lang), reader))
    return
  }
  if (!(await speaksForChat(room, said))) {
    await post(room.desk, spot.chat, sentence(say(words.adminsOnly, reader.lang), reader), spot.thread)
    return
  }
  const setup = newSetup(await chatLang(room, spot, reader.lang))
  const outcome = await post(room.desk, spot.chat, menuDraft(room, setup), spot.thread)
  if (said.anonymous && outcome.ok && outcome.value !== undefined)
    room.rights.grant(spot.chat, outcome.value.message_id)
}

export async function setupPress(
  room: MatchRoom,
  pressed: Pressed<Extract<Press, { type: 'setup' }>>,
): Promise<Told> {
  const { press, spot, user, message, reader } = pressed
  const { setup, field } = press
  if (!(await room.rights.mayPress(spot, user, message)))
    return { text: say(words.adminsOnly, reader.lang), alert: true }
  if (field === 'cancel')
    return { after: () => edit(room.desk, pressed, sentence(say(words.cancelled, setup.lang), reader)) }
  if (field === 'go') return open(room, pressed, setup)
  return { after: () => edit(room.desk, pressed, pageOf(room, press)) }
}

const shared = (lang: Lang): Reader => ({ lang, digits: 'latin' })

function pageOf(room: MatchRoom, { setup, field, page = 0 }: Extract<Press, { type: 'setup' }>): Draft {
  const packs = room.desk.play.sources.packs()
  return field === 'topics'
    ? topicsDraft({ setup, packs }, page, shared(setup.lang))
    : menuDraft(room, turned(setup, field, packs))
}

function menuDraft({ desk: { play } }: MatchRoom, setup: Setup): Draft {
  const packs = play.sources.packs()
  const most = play.matches.most(settingsOf(setup, '', packs))
  return setupDraft({ setup, packs, most }, shared(setup.lang))
}

/** Creates the match; its lobby takes the place of the settings. */
async function open(room: MatchRoom, pressed: Pressed, setup: Setup): Promise<Told> {
  const { desk } = room
  const { spot, account, reader, message } = pressed
  const { matches, sources } = desk.play
  if (matches.inVenue(venueOf(spot)) !== undefined) return refusedTo('busy', reader)
  const title = clipped(say(words.matchTitle, setup.lang, { chat: spot.title }), 100)
  const settings = settingsOf(setup, title, sources.packs())
  const rounds = Math.min(settings.rounds, matches.most(settings))
  const actor: Actor = { account, host: true }
  const created = await matches.create(actor, { ...settings, rounds }, placeOf(spot))
  if (!created.ok) return refusedTo(created.code, reader)
  room.requests.watch(created.value.id)
  const shown = await attach(room, { match: created.value.id, spot, actor, lang: setup.lang, own: true })
  if (!shown.ok) return refusedTo(shown.code, reader)
  return { after: () => remove(room, spot, message) }
}

interface Attaching {
  readonly match: MatchId
  readonly spot: Spot
  readonly actor: Actor
  readonly lang: Lang
  readonly own: boolean
}

export async function attach({ desk, requests }: MatchRoom, { match, spot, actor, lang, own }: Attaching) {
  const title = spot.title === '' ? String(spot.chat) : spot.title
  if (own) requests.expect(match, venueOf(spot))
  const venue = makeVenue(desk, { id: venueOf(spot), title, lang })
  return desk.play.matches.attach(match, venue, actor, await sizeOf(desk, spot), own)
}

/** How many people the chat has; 0 where Telegram does not say. */
async function sizeOf({ api, chats }: MatchRoom['desk'], { chat }: Spot): Promise<number> {
  try {
    return await api.getChatMemberCount(await chats.address(chat))
  } catch {
    return 0
  }
}

async function remove({ desk }: MatchRoom, { chat }: Spot, message: number): Promise<void> {
  await desk.outbox.send(chat, (address) => desk.api.deleteMessage(address, message))
}

export const refusalTo = async (
  room: MatchRoom,
  { spot, reader }: Said,
  code: PlayRefusal,
): Promise<void> => {
  await post(room.desk, spot.chat, sentence(refusalText(code, reader.lang), reader), spot.thread)
}

import type { MatchSettings } from '../../quiz/match/types.ts'
import type { Venue } from '../../play/ports.ts'
import { communityIdOf, venueIdOf } from '../../play/ids.ts'
import { venueWords } from '../../play/words/venues.ts'
import { latinDigits } from '../../quiz/digits.ts'
import { say } from '../../quiz/message.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'
import type { Asker, Desk } from './desk.ts'
import { refusal, wrongChannel } from './practice.ts'
import { PLATFORM } from './read.ts'
import { message } from './render.ts'
import { privately } from './reply.ts'
import type { Reply } from './reply.ts'
import { actorIn, mayHost, mayStart, otherChannels } from './rights.ts'
import { createVenue } from './venue.ts'
import { words } from './words.ts'

/** Matches of a channel: started in it, or brought into it with a PIN. */

export const venueOf = (channel: string) => venueIdOf({ platform: PLATFORM, id: channel })

/** The match that the channel shows, or asks to show, while it runs. */
export const matchHere = ({ play }: Desk, { channel }: Asker): MatchId | undefined =>
  play.matches.inVenue(venueOf(channel))

/** Ended matches of a server that are looked at for the one that this channel showed. */
const LOOKED_AT = 5

/** The channel's match; where none runs, the last of the server's that ended in it. */
export async function matchOrLast(desk: Desk, asker: Asker): Promise<MatchId | undefined> {
  const { matches } = desk.play
  const running = matchHere(desk, asker)
  if (running !== undefined || asker.place === undefined) return running
  const past = await matches.past(communityIdOf(asker.place))
  for (const { id } of past.slice(0, LOOKED_AT))
    if ((await matches.open(id)) && isShownIn(desk, id, asker.channel)) return id
  return undefined
}

export const isShownIn = ({ play }: Desk, match: MatchId, channel: string): boolean =>
  play.matches.view(match)?.venues.some(({ id }) => id === venueOf(channel)) === true

export type MatchWish = Omit<MatchSettings, 'title' | 'lang' | 'scoring'> &
  Partial<Pick<MatchSettings, 'lang' | 'scoring'>>

/** One at a time in a channel: who starts another in the same moment is told that there is one. */
export async function startMatch(desk: Desk, asker: Asker, wish: MatchWish): Promise<Reply> {
  const { starting } = desk
  const { channel, lang } = asker
  if (starting.has(channel)) return refusal('busy', lang)
  starting.add(channel)
  try {
    return await start(desk, asker, wish)
  } finally {
    starting.delete(channel)
  }
}

async function start(desk: Desk, asker: Asker, wish: MatchWish): Promise<Reply> {
  const { account, place, lang, channel } = asker
  const { matches, communities } = desk.play
  const hindrance = await hindranceOf(desk, asker)
  if (hindrance !== undefined || place === undefined) return hindrance ?? said(words.serversOnly[lang])
  const chosen = await communities.read(place)
  const settings: MatchSettings = {
    ...wish,
    // A server has no name yet in the first seconds of a start.
    title: (place.title || UNNAMED).slice(0, TITLE_LENGTH),
    lang: wish.lang ?? chosen.lang ?? lang,
    scoring: wish.scoring ?? chosen.scoring ?? 'fair',
  }
  const actor = { account, host: await mayHost(desk, asker) }
  const created = await matches.create(actor, settings, place)
  if (!created.ok) return notCreated(created, lang)
  const venue = venueFor(desk, { channel, title: place.title, lang: settings.lang })
  const attached = await matches.attach(created.value.id, venue, actor, asker.size, true)
  if (!attached.ok) return refusal(attached.code, lang)
  desk.requests.follow(created.value.id)
  return said(say(words.started, lang, { pin: created.value.pin }))
}

const UNNAMED = 'Communiqué'
const TITLE_LENGTH = 100

export const said = (content: string): Reply => privately(message({ content }))

/** Why no match can be shown here, where something stands in its way. */
async function hindranceOf(desk: Desk, asker: Asker): Promise<Reply | undefined> {
  const { place, lang, mayWrite } = asker
  if (place === undefined) return said(words.serversOnly[lang])
  if (!(await mayStart(desk, asker))) return said(words.hostsOnly[lang])
  const channels = await otherChannels(desk, asker)
  if (channels.length > 0) return wrongChannel(channels, lang)
  if (!mayWrite) return said(words.cannotWrite[lang])
  return matchHere(desk, asker) === undefined ? undefined : refusal('busy', lang)
}

function notCreated(
  refused: {
    readonly code: Parameters<typeof refusal>[0]
    readonly detail?: Readonly<Record<string, unknown>>
  },
  lang: Asker['lang'],
): Reply {
  const { code, detail } = refused
  return code === 'bad-settings' && detail?.['field'] === 'rounds'
    ? said(say(words.fewRounds, lang, { most: detail['most'] }))
    : refusal(code, lang)
}

const venueFor = (
  desk: Desk,
  { channel, ...rest }: { readonly channel: string; readonly title: string; readonly lang: Asker['lang'] },
): Venue => createVenue(desk, { id: venueOf(channel), channel, ...rest })

/** Venues of before a restart. */
export function restoreVenues(desk: Desk): void {
  desk.play.matches.restore(PLATFORM, ({ id, title, lang }) =>
    createVenue(desk, { id, title, lang, channel: id.slice(PLATFORM.length + 1) }),
  )
}

/** Digits of any script, whatever stands between them. */
const pinIn = (typed: string): string => latinDigits(typed).replace(/\D/g, '')

/** `/join`: the channel asks to show a match that runs elsewhere; its host has the last word. */
export async function joinElsewhere(desk: Desk, asker: Asker, pin: string): Promise<Reply> {
  const { account, place, lang, channel } = asker
  const { matches, communities } = desk.play
  if (place === undefined) return said(words.serversOnly[lang])
  if (!(await mayHost(desk, asker))) return said(words.hostsOnly[lang])
  if (!asker.mayWrite) return said(words.cannotWrite[lang])
  const id = matches.find(pinIn(pin))
  if (id === undefined) return refusal('unknown-pin', lang)
  const own = matches.isHost(id, await actorIn(desk, asker, id))
  const shown = (await communities.read(place)).lang ?? lang
  const venue = venueFor(desk, { channel, title: place.title, lang: shown })
  const asked = await matches.attach(id, venue, { account, host: true }, asker.size, own)
  if (!asked.ok) return refusal(asked.code, lang)
  return said(own ? words.done[lang] : say(venueWords.asked, lang))
}

import { Routes } from 'discord.js'
import { buttonWords } from '../../play/words/buttons.ts'
import { venueWords } from '../../play/words/venues.ts'
import { say } from '../../quiz/message.ts'
import type { HostView } from '../../quiz/match/view-types.ts'
import type { Lang, MatchId, Platform, VenueId } from '../../quiz/vocabulary.ts'
import type { Desk } from './desk.ts'
import { hostWords } from './host-words.ts'
import { PLATFORM } from './read.ts'
import { button, message, plain, row, toBody } from './render.ts'
import type { Message } from './render.ts'

/** What waits for a host of a match that began on this platform: places elsewhere that ask to show it, and challenges. Its own channel is told. */

const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  web: 'Web',
  discord: 'Discord',
  telegram: 'Telegram',
  terminal: 'Terminal',
}

/** Requests of the matches that began on this platform before a restart. Returns how to stop. */
export function watchOwnMatches(desk: Desk): () => void {
  const { matches } = desk.play
  const own = matches.running().filter((id) => matches.place(id)?.platform === PLATFORM)
  const stops = own.map((id) => watchRequests(desk, id))
  return () => {
    for (const stop of stops) stop()
  }
}

/** For as long as the match is in memory, or until the returned function is called. */
export function watchRequests(desk: Desk, id: MatchId): () => void {
  const { matches } = desk.play
  let told = new Set<VenueId>()
  const rounds = new Set<number>()
  const look = (): void => {
    const view = matches.hostView(id, { host: true })
    const asking = view?.venues.filter(({ state }) => state === 'asking') ?? []
    for (const venue of asking) {
      if (!told.has(venue.id)) void announce(desk, id, (lang) => requestMessage(id, venue, lang))
    }
    told = new Set(asking.map((venue) => venue.id))
    for (const { round, state } of view?.challenges ?? []) {
      if (state !== 'open' || rounds.has(round)) continue
      rounds.add(round)
      void announce(desk, id, (lang) => challengedMessage(id, round, lang))
    }
  }
  look()
  return matches.watch(id, ({ type }) => {
    if (type === 'host') look()
  })
}

type Request = HostView['venues'][number]

async function announce(desk: Desk, id: MatchId, made: (lang: Lang) => Message): Promise<void> {
  const channel = ownChannel(desk, id)
  const lang = desk.play.matches.view(id)?.settings.lang
  if (channel === undefined || lang === undefined) return
  try {
    const body = toBody(made(lang))
    await desk.rest.post(Routes.channelMessages(channel), { body })
  } catch (problem) {
    desk.log.warn({ err: problem, channel }, 'a request could not be told')
  }
}

/** A channel of the server whose match it is, among those that show it. */
function ownChannel({ play: { matches }, guilds }: Desk, id: MatchId): string | undefined {
  const home = matches.place(id)?.id
  const channels = matches
    .view(id)
    ?.venues.filter(({ platform }) => platform === PLATFORM)
    .map((venue) => venue.id.slice(PLATFORM.length + 1))
  return channels?.find((channel) => guilds.of(channel) === home)
}

/** Once a round, and without the player's words: they are for the host. */
const challengedMessage = (match: MatchId, round: number, lang: Lang): Message =>
  message({
    content: say(hostWords.challenged, lang, { round }),
    components: row([button({ type: 'challenges', match, at: 0 }, say(hostWords.look, lang))]),
  })

function requestMessage(match: MatchId, { id: venue, title, platform, size }: Request, lang: Lang): Message {
  const people = say(venueWords.people, lang, { size })
  return message({
    content: say(venueWords.asks, lang, { title: plain(title), platform: PLATFORM_NAMES[platform], people }),
    components: row([
      button({ type: 'venue', match, venue, accepted: true }, say(buttonWords.accept, lang), 'good'),
      button({ type: 'venue', match, venue, accepted: false }, say(buttonWords.decline, lang)),
    ]),
  })
}

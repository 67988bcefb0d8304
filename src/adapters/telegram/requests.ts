import { venueWords } from '../../play/words/venues.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { say } from '../../quiz/message.ts'
import type { Lang, MatchId, VenueId } from '../../quiz/vocabulary.ts'
import type { HostView } from '../../quiz/match/types.ts'
import { button, lines, plain } from './markup.ts'
import type { Draft } from './markup.ts'
import type { Desk } from './parts.ts'
import { post } from './practice.ts'

/** Tells the chat whose match it is which other places ask to show it: its host accepts or declines there. */
export class Requests {
  readonly #desk: Desk
  readonly #watched = new Map<MatchId, { readonly told: Set<VenueId>; readonly stop: () => void }>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Matches that ran before a restart. */
  restore(): void {
    const { matches } = this.#desk.play
    for (const match of matches.running())
      if (matches.place(match)?.platform === 'telegram') this.watch(match)
  }

  watch(match: MatchId): void {
    if (this.#watched.has(match)) return
    const stop = this.#desk.play.matches.watch(match, ({ type }) => {
      if (type === 'host') this.#look(match)
      else if (this.#desk.play.matches.view(match)?.phase === 'podium') this.#forget(match)
    })
    this.#watched.set(match, { told: new Set(), stop })
    this.#look(match)
  }

  /** The host's own chat: nobody is asked. */
  expect(match: MatchId, venue: VenueId): void {
    this.#watched.get(match)?.told.add(venue)
  }

  #forget(match: MatchId): void {
    this.#watched.get(match)?.stop()
    this.#watched.delete(match)
  }

  #look(match: MatchId): void {
    const { play, log } = this.#desk
    const told = this.#watched.get(match)?.told
    const place = play.matches.place(match)
    const lang = play.matches.view(match)?.settings.lang
    if (told === undefined || place === undefined || lang === undefined) return
    for (const venue of play.matches.hostView(match, { host: true })?.venues ?? []) {
      if (venue.state !== 'asking' || told.has(venue.id)) continue
      told.add(venue.id)
      post(this.#desk, Number(place.id), asksDraft(match, venue, lang)).catch((problem: unknown) => {
        log.error({ err: problem }, 'a host could not be asked')
      })
    }
  }
}

function asksDraft(
  match: MatchId,
  { id, title, platform, size }: HostView['venues'][number],
  lang: Lang,
): Draft {
  const reader = { lang, digits: 'latin' as const }
  const people = say(venueWords.people, lang, { size })
  const text = lines([plain(say(venueWords.asks, lang, { title, platform, people }), reader)], reader)
  const answer = (accepted: boolean) =>
    button(say(accepted ? buttonWords.accept : buttonWords.decline, lang), {
      type: 'venue',
      match,
      accepted,
      venue: id,
    })
  return { text, keyboard: [[answer(true), answer(false)]] }
}

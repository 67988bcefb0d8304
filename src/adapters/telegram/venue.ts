import type { Venue } from '../../play/ports.ts'
import type { PublicView } from '../../quiz/match/view-types.ts'
import type { Lang, MatchId, Texts, VenueId } from '../../quiz/vocabulary.ts'
import { makeRef, parseRef } from './ref.ts'
import type { Ref } from './ref.ts'
import { lagPlace } from './lags.ts'
import { lines, plain, sent } from './markup.ts'
import type { Draft } from './markup.ts'
import type { Sent } from './outbox.ts'
import { Pace } from './pace.ts'
import type { Desk } from './parts.ts'
import { parseVenue } from './read.ts'
import { groupDraft } from './render-match.ts'

/** The end has a message of its own. */
const END = -1
/** Milliseconds between two edits that change a count alone: half of a chat's minute is theirs. */
const BETWEEN_COUNTS = 6_000
/** Milliseconds until it is looked again whether there is room. */
const LOOK = 1_000

interface VenueMade {
  readonly id: VenueId
  readonly title: string
  readonly lang: Lang
  /** What was stored before a restart. */
  readonly ref?: string
}

/** A chat, or a topic of it, that shows a match: one message a round, edited. */
export function makeVenue(desk: Desk, { id, title, lang }: VenueMade): Venue {
  const spot = parseVenue(id) ?? { chat: 0, thread: undefined }
  const reader = { lang, digits: 'latin' as const }
  const thread = spot.thread === undefined ? {} : { message_thread_id: spot.thread }
  const counts = new Pace(desk.clock, 1, BETWEEN_COUNTS)
  let last = ''

  const post = (draft: Draft, still: () => boolean) =>
    desk.outbox.send(
      spot.chat,
      (chat) => desk.api.sendMessage(chat, draft.text, { ...sent(draft), ...thread }),
      { still },
    )
  const edit = (message: number, draft: Draft, options: { still: () => boolean; spare: boolean }) =>
    desk.outbox.send(
      spot.chat,
      (chat) => desk.api.editMessageText(chat, message, draft.text, sent(draft)),
      options,
    )

  const draftOf = async (view: PublicView): Promise<Draft> => {
    const pin = desk.play.matches.pin(view.match)
    return groupDraft({ view, pin, reader, username: await desk.username() })
  }

  /** A count waits until it may be told; it is dropped once there is something newer to say. */
  const replace = async (known: Ref, view: PublicView): Promise<Sent<unknown>> => {
    const state = stateOf(view)
    const spare = state === last
    const still = stillShows(desk, view)
    for (;;) {
      if (spare) await news(desk, view.match, { ms: counts.wait(), still })
      const draft = await draftOf(desk.play.matches.view(view.match, 'telegram') ?? view)
      const outcome = await edit(known.message, draft, { still, spare })
      if (outcome.ok) last = state
      if (outcome.ok && spare) counts.take()
      if (outcome.ok || outcome.why !== 'spared') return outcome
      await news(desk, view.match, { ms: LOOK, still })
    }
  }

  const send = async (view: PublicView, old: Ref | undefined): Promise<{ ref: string } | 'gone'> => {
    const place = lagPlace(view.match, id)
    desk.lags.set(place, view.round, undefined)
    const outcome = await post(await draftOf(view), stillShows(desk, view))
    if (!outcome.ok) return isLost(outcome) ? 'gone' : { ref: old === undefined ? '' : makeRef(old) }
    const lag = lagOf(desk, view)
    desk.lags.set(place, view.round, lag)
    last = stateOf(view)
    return { ref: makeRef({ message: outcome.value?.message_id ?? 0, round: targetOf(view), lag }) }
  }

  return {
    id,
    platform: 'telegram',
    title,
    lang,
    async show(view, stored) {
      const known = parseRef(stored)
      if (known !== undefined) remember(desk, view, { id, known })
      if (known !== undefined && isQuiet(view)) return { ref: makeRef(known) }
      if (known?.round !== targetOf(view)) return send(view, known)
      const outcome = await replace(known, view)
      if (outcome.ok) return { ref: makeRef(known) }
      if (outcome.why === 'missing') return send(view, known)
      return isLost(outcome) ? 'gone' : { ref: makeRef(known) }
    },
    async tell(text: Texts) {
      await desk.outbox.send(spot.chat, (chat) =>
        desk.api.sendMessage(chat, lines([plain(text[lang], reader)], reader), {
          parse_mode: 'HTML',
          ...thread,
        }),
      )
    },
  }
}

/** Nothing can be shown there any more. */
const isLost = ({ why }: Extract<Sent<unknown>, { ok: false }>): boolean => why === 'gone' || why === 'barred'

/** Between two rounds nothing is sent: a chat's minute has no room for it. */
const isQuiet = ({ phase, round }: PublicView): boolean => phase === 'countdown' && round > 1

/** Which message a state belongs to: the lobby's, a round's, the end's. */
function targetOf({ phase, round }: PublicView): number {
  if (phase === 'podium') return END
  return phase === 'lobby' || phase === 'countdown' ? 0 : round
}

/** Edits that change no more than a count are the first to be left out. */
const stateOf = ({ round, phase, paused, waiting, revealed }: PublicView): string =>
  [round, phase, paused, waiting, revealed?.voided].join()

/** Is this still what the match looks like? Counts aside. */
function stillShows({ play }: Desk, view: PublicView): () => boolean {
  const state = stateOf(view)
  return () => {
    const now = play.matches.view(view.match, 'telegram')
    return now === undefined || stateOf(now) === state
  }
}

/** Resolves after a while, or as soon as the match looks otherwise or the bot stops: nothing waits for a count. */
function news(
  { clock, play, outbox }: Desk,
  match: MatchId,
  { ms, still }: { ms: number; still: () => boolean },
): Promise<void> {
  if (ms <= 0) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      for (const stop of stops) stop()
      resolve()
    }
    const stops = [
      clock.wake(clock.now() + ms, done),
      outbox.onClose(done),
      play.matches.watch(match, () => {
        if (!still()) done()
      }),
    ]
  })
}

/** After a restart, when the chat had the round stands in the handle. */
function remember(desk: Desk, view: PublicView, { id, known }: { id: VenueId; known: Ref }): void {
  if (known.round > 0 && known.round === view.round)
    desk.lags.set(lagPlace(view.match, id), known.round, known.lag)
}

/** From the opening of the round to now. */
function lagOf({ play, clock }: Desk, view: PublicView): number {
  const openedAt = play.matches.view(view.match, 'telegram')?.openedAt ?? view.openedAt
  return openedAt === undefined ? 0 : Math.max(0, clock.now() - openedAt)
}

import type { Play } from '../../src/play/api.ts'
import { playerIdOf, venueIdOf } from '../../src/play/ids.ts'
import type { Drawing } from '../../src/play/live/drawing.ts'
import type { HostAction } from '../../src/quiz/match/types.ts'
import type { MatchId, Platform, PlayerId, VenueId } from '../../src/quiz/vocabulary.ts'
import type { HandClock } from './clock.ts'
import { HOST, account, joining } from './play.ts'
import { SAMPLE_PACK, SAMPLE_QUESTIONS, sampleDrawing, sampleOf } from './questions.ts'
import { playerViewSince, viewSince } from './since.ts'
import type { Act, PlatformTable, Transcript } from './transcript.ts'

type Of<Type extends Act['type']> = Extract<Act, { type: Type }>

/** Who plays in which channel, by the names that the transcript has. */
export interface Seat {
  readonly player: PlayerId
  readonly venue: VenueId
}

/** Channels of one chat platform, and the people who press buttons there. */
export interface Channels {
  readonly platform: Platform
  readonly play: Play
  readonly clock: HandClock
  /** The platform's own id of a channel. */
  channel(venue: VenueId): string
  /** The platform's own id of a person; one who is new is made. */
  user(player: PlayerId): string
  /** Somebody who may speak for the channel brings it into the match. */
  ask(venue: VenueId, pin: string): Promise<string>
  press(seat: Seat, match: MatchId, type: 'join' | 'leave'): Promise<string>
  answer(seat: Seat, match: MatchId, act: Of<'answer'>): Promise<string>
  /** No new message gets through to the channel until the returned function is called. */
  hold(venue: VenueId): () => void
  /** The match's newest message in the channel, as text; undefined: there is none. */
  newest(venue: VenueId): string | undefined
  /** Resolves once no channel waits to be shown anything that is not held back. */
  rest(): Promise<void>
  /** What the platform refused, or the log told of. */
  problems(): readonly unknown[]
  close(): Promise<void>
}

export interface Opening {
  readonly venues: readonly VenueId[]
  readonly drawing: Drawing
}

/**
 * Runs transcripts of a match that began on the web: its host and some players are there, and every other place is a channel of
 * the one chat platform, whose players press buttons. When such a channel is shown a round is when the platform takes the message.
 */
export async function elsewhereTable(
  { settings, questions, lines }: Transcript,
  open: (opening: Opening) => Promise<Channels>,
): Promise<PlatformTable> {
  const acts = lines.flatMap((line) => ('act' in line ? [line.act] : []))
  const names = [...new Set(acts.flatMap((act) => (act.type === 'venue' ? [act.venue] : [])))]
  const drawn = drawnFor(questions)
  const channels = await open({ venues: names, drawing: sampleDrawing(drawn) })
  const { platform, clock } = channels
  const { matches } = channels.play
  const created = await matches.create(HOST, { ...settings, packs: [SAMPLE_PACK], rounds: drawn.length })
  if (!created.ok) throw new Error(created.code)
  const { id, pin } = created.value
  const begin = clock.now()
  const seats = new Map<PlayerId, Seat>()
  const releases = new Map<VenueId, () => void>()
  const venueOf = (name: VenueId): VenueId => venueIdOf({ platform, id: channels.channel(name) })
  const nameOf = (venue: VenueId): VenueId => names.find((name) => venueOf(name) === venue) ?? venue
  const playerOf = (name: PlayerId): PlayerId =>
    playerIdOf(seats.has(name) ? { platform, id: channels.user(name) } : account(name))

  const join = async ({ player, platform: on, venue }: Of<'join'>): Promise<string> => {
    if (on !== 'web' && !seats.has(player)) seats.set(player, { player, venue: venue ?? names[0]! })
    const seat = seats.get(player)
    if (seat !== undefined) return channels.press(seat, id, 'join')
    return codeOf(await matches.join(id, joining(account(player))))
  }
  const leave = async (player: PlayerId): Promise<string> => {
    const seat = seats.get(player)
    if (seat !== undefined) return channels.press(seat, id, 'leave')
    return codeOf(await matches.leave(id, playerOf(player)))
  }
  const answer = async (act: Of<'answer'>): Promise<string> => {
    const seat = seats.get(act.player)
    if (seat !== undefined) return channels.answer(seat, id, act)
    const opened = (matches.view(id)?.deadline ?? 0) - (settings.seconds ?? 0) * 1000
    const elapsed = act.elapsed ?? clock.now() - opened
    const taken = await matches.answer(id, playerOf(act.player), act.round, act.answer, elapsed)
    return taken.ok ? 'taken' : taken.code
  }
  /** From its start on, nothing is posted before the transcript says so. */
  const hosted = async (action: HostAction): Promise<string> => {
    if (action.type === 'start') for (const name of names) releases.set(name, channels.hold(name))
    const real = 'venue' in action ? { ...action, venue: venueOf(action.venue) } : action
    return codeOf(await matches.act(id, HOST, real))
  }
  /** Whether the platform had a message to take, and the channel was to be shown anything. */
  const shows = async ({ venue, round }: Of<'shown'>): Promise<string> => {
    const release = releases.get(venue)
    if (release === undefined) return channels.newest(venue) === undefined ? 'no-such-venue' : 'nothing'
    releases.delete(venue)
    release()
    await channels.rest()
    return channels.newest(venue)?.startsWith(`Question ${round} `) === true ? 'ok' : 'nothing'
  }
  const dispatch = (act: Act): Promise<string> => {
    switch (act.type) {
      case 'join':
        return join(act)
      case 'leave':
        return leave(act.player)
      case 'answer':
        return answer(act)
      case 'host':
        return hosted(act.action)
      case 'venue':
        return channels.ask(act.venue, pin)
      case 'shown':
        return shows(act)
      case 'away':
      case 'challenge':
      case 'erase':
      case 'lang':
      case 'tick':
      case 'venueLeft':
        throw new Error(`nobody does "${act.type}" here`)
    }
  }
  return {
    pass: (at) => clock.move(Math.max(0, begin + at - clock.now())),
    async act(_, act) {
      const result = await dispatch(act)
      await channels.rest()
      return result
    },
    view: () => viewSince(matches.view(id)!, begin),
    playerView: (name) => playerViewSince(matches.playerView(id, playerOf(name)), begin),
    hostView() {
      const view = matches.hostView(id, HOST)!
      return { ...view, venues: view.venues.map((one) => ({ ...one, id: nameOf(one.id) })) }
    },
    problems: () => channels.problems(),
    async close() {
      for (const release of releases.values()) release()
      await channels.close()
    },
  }
}

const codeOf = (done: { readonly ok: true } | { readonly ok: false; readonly code: string }): string =>
  done.ok ? 'ok' : done.code

/** Those named; no match that is created is shorter than two rounds, and nobody plays the second. */
function drawnFor(names: readonly string[]): typeof SAMPLE_QUESTIONS {
  const questions = names.map(sampleOf)
  return questions.length > 1 ? questions : [...questions, ...SAMPLE_QUESTIONS.slice(-1)]
}

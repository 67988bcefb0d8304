import type { Match } from '../../quiz/match/state.ts'
import { dueAt } from '../../quiz/match/flow.ts'
import { hostView, playerView, publicView } from '../../quiz/match/views.ts'
import type { MatchInput, MatchOutput, MatchRefusal } from '../../quiz/match/types.ts'
import type { HostView, PlayerView, PublicView } from '../../quiz/match/view-types.ts'
import { readInput } from '../../quiz/schema.ts'
import type { MatchId, Platform, PlayerId } from '../../quiz/vocabulary.ts'
import { refused } from '../../quiz/vocabulary.ts'
import type { StoredMatch } from '../records/matches.ts'
import { MatchFile } from './files.ts'
import { digest } from './digest.ts'
import type { House } from './house.ts'
import { pace } from './pace.ts'
import type { Pace } from './pace.ts'
import type { Outcome } from './queue.ts'
import { MatchQueue } from './queue.ts'
import { Stage } from './stage.ts'
import { lossOf } from './loss.ts'
import { Watchers } from './watchers.ts'

/** Milliseconds between two counts. */
const COUNT_GAP = 250
/** Milliseconds until the match looks again whether there is room on the disk. */
const RETRY = 1_000

/** An input before its time is stamped on it. */
export type Untimed<Input = MatchInput> = Input extends MatchInput ? Omit<Input, 'at'> : never

interface LiveParts {
  readonly id: MatchId
  readonly stored: StoredMatch
  readonly match: Match
  /** When something last happened in it. */
  readonly lastAt: number
  /** The time to stamp, once the process has made up for a sleep. */
  readonly time: () => number
  /** The rest of the house is to hear of it: it has ended, or changed after its end, or a question was found wrong. */
  readonly decided: (live: Live) => void
}

/** One match in memory: its queue, its timer, and those who look at it. */
export class Live {
  readonly id: MatchId
  readonly watchers: Watchers
  readonly stage: Stage
  readonly file: MatchFile
  /** Accounts of a person who plays under another of their accounts. */
  readonly seats = new Map<PlayerId, PlayerId>()
  readonly #house: House
  readonly #parts: LiveParts
  readonly #queue: MatchQueue
  readonly #counts: Pace
  #sleep: (() => void) | undefined
  #lastAt: number
  readonly #views = new Map<Platform, { readonly match: Match; readonly view: PublicView }>()

  constructor(house: House, parts: LiveParts) {
    this.id = parts.id
    this.#house = house
    this.#parts = parts
    this.#lastAt = parts.lastAt
    this.file = new MatchFile(house.store.matches, parts.id, parts.stored)
    this.watchers = new Watchers(house.report)
    this.#queue = this.#createQueue()
    this.stage = this.#createStage()
    this.#counts = pace(house.clock, COUNT_GAP, () => {
      this.#tellCount()
    })
    this.#wake(dueAt(parts.match))
  }

  /** It has ended: what happens now only corrects it. */
  get over(): boolean {
    return this.match.phase === 'podium'
  }

  /** It has ended, and the scoreboards know all of it. */
  get settled(): boolean {
    return this.file.stored.ended
  }

  /** Milliseconds since something last happened in it. */
  get idle(): number {
    return this.#house.clock.now() - this.#lastAt
  }

  get match(): Match {
    return this.#queue.match
  }

  /** Resolves once it is synced, or refused. What could not be read back from the journal never gets in. */
  submit(input: Untimed): Promise<Outcome> {
    // The time comes first: an object that is added to after it was copied gets a form of its own in V8, at eight times the cost.
    const read = readInput({ at: this.#parts.time(), ...input })
    return read === undefined ? Promise.resolve(refused(misfit(input))) : this.#queue.submit(read)
  }

  /** For what happens of itself: nobody waits for the outcome. */
  note(input: Untimed): void {
    this.submit(input).catch(this.#house.report)
  }

  /** Made once a state, however many ask. */
  view(from: Platform = 'web'): PublicView {
    const known = this.#views.get(from)
    if (known?.match === this.match) return known.view
    const view = publicView(this.match, from)
    this.#views.set(from, { match: this.match, view })
    return view
  }

  playerView(player: PlayerId): PlayerView | undefined {
    return playerView(this.#queue.match, player)
  }

  hostView(): HostView {
    return hostView(this.#queue.match)
  }

  /** Runs between two batches; the match that the job returns takes the place of the present one. */
  alone(job: () => Promise<Match>): Promise<void> {
    return this.#queue.alone(job)
  }

  /** Everybody looks anew. */
  announce(): void {
    this.#counts.stop()
    this.watchers.tell({ type: 'changed' })
    this.stage.ask()
  }

  followVenues(): void {
    this.stage.follow(this.match.venues)
  }

  async rest(): Promise<void> {
    await this.#queue.rest()
    await this.file.rest()
  }

  /** No more wake-ups. */
  stop(): void {
    this.#sleep?.()
    this.#counts.stop()
  }

  #createQueue(): MatchQueue {
    return new MatchQueue({
      match: this.#parts.match,
      append: (inputs) => this.#append(inputs),
      ready: () => this.#house.store.matches.ready?.(this.id),
      hurry: () => this.#house.store.matches.hurry?.(this.id),
      published: (inputs, outputs) => {
        this.#publish(inputs, outputs)
      },
      failed: (problem) => {
        this.#house.report(problem)
        this.#wake(this.#house.clock.now() + RETRY)
      },
    })
  }

  /** What corrects an ended match makes it unfinished first: the scoreboards are still to hear of it. */
  async #append(inputs: readonly MatchInput[]): Promise<void> {
    if (this.settled) await this.file.change({ ended: false })
    await this.#house.store.matches.append(this.id, inputs)
  }

  #createStage(): Stage {
    return new Stage({
      view: (platform) => this.view(platform),
      shown: (venue, round, ref) => {
        this.note({ type: 'shown', round, venue, ref })
      },
      gone: (venue) => {
        this.note({ type: 'venueLeft', venue, lost: true })
        this.stage.tell(lossOf(this.view(), venue))
      },
      report: this.#house.report,
    })
  }

  #wake(at: number | undefined): void {
    if (at === undefined) return
    this.#sleep?.()
    this.#sleep = this.#house.clock.wake(at, () => {
      this.note({ type: 'tick' })
    })
  }

  #publish(inputs: readonly MatchInput[], outputs: readonly MatchOutput[]): void {
    const news = digest(outputs)
    this.#lastAt = inputs.at(-1)?.at ?? this.#lastAt
    this.#wake(news.wakeAt)
    if (inputs.some(movesVenues)) this.followVenues()
    if (news.changed) this.announce()
    else if (news.counted) this.#counts.ask()
    if (news.host) this.watchers.tell({ type: 'host' })
    for (const player of news.removed) this.watchers.tell({ type: 'removed', player })
    if (news.roundClosed) this.#countPlayers()
    if (this.over ? inputs.length > 0 : inputs.some(judges)) this.#parts.decided(this)
  }

  /** Written down for the list of matches; the file holds all questions, and is left alone where nothing is new. */
  #countPlayers(): void {
    const { players } = this.view()
    if (players !== this.file.stored.players) this.file.change({ players }).catch(this.#house.report)
  }

  #tellCount(): void {
    const { players, answered } = this.view()
    this.watchers.tell({ type: 'counted', players, answered })
    this.stage.ask()
  }
}

const movesVenues = (input: MatchInput): boolean =>
  input.type === 'venue' ||
  input.type === 'venueLeft' ||
  (input.type === 'host' && (input.action.type === 'venue' || input.action.type === 'removeVenue'))

/** A host says what is wrong with a question, or changes their mind. */
const judges = (input: MatchInput): boolean =>
  input.type === 'host' && ['challenge', 'void', 'unvoid'].includes(input.action.type)

/** What is said of an input that has the wrong shape. */
function misfit({ type }: Untimed): MatchRefusal {
  if (type === 'answer') return 'bad-answer'
  return type === 'join' ? 'bad-name' : 'not-now'
}

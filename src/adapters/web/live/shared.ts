import type { Matches } from '../../../play/api/matches.ts'
import type { Clock } from '../../../play/ports.ts'
import { changeForAll, changeForSilent } from '../../../quiz/match/changes.ts'
import type { Match } from '../../../quiz/match/state.ts'
import type { OwnChange, PlayerView, PublicView } from '../../../quiz/match/view-types.ts'
import type { MatchId, PlayerId } from '../../../quiz/vocabulary.ts'
import { whole } from './frames.ts'
import type { Frame, Slate } from './frames.ts'

/** A `state` message. */
export interface Spelled {
  readonly frame: Frame
  /** It is one player's, and lies on the slate. */
  readonly onSlate: boolean
  /** What the page knows once it has read this. */
  readonly told: Told
}
/** What a page knows of its player: the moment of the match, and with which public view it came. */
export interface Told {
  readonly moment: Match
  readonly view: object
}
export interface SharedParts {
  readonly match: MatchId
  readonly matches: Pick<Matches, 'view' | 'moment'>
  readonly clock: Pick<Clock, 'now'>
  /** For what one player is told; whoever sends it clears it. */
  readonly slate: Slate
}
/** The public view of a match, read and spelled once for everybody who is to have it. */
export interface Shared {
  readonly view: () => PublicView | undefined
  /**
   * What the player's page, which knows so much, is told in the same words as others; undefined where it is to hear its own. A page
   * that has heard of the present view by itself may know more than the moment of that view, and is told alone.
   */
  forMany(since: Told, player: PlayerId): Spelled | undefined
  forOne(part: { own: PlayerView } | { change: OwnChange }, moment: Match): Spelled
  /** A projector's `wall` message. */
  readonly wall: () => string | undefined
  /** The match has changed: what is cached is old. */
  readonly forget: () => void
}

interface Cached {
  readonly view: PublicView | undefined
  readonly moment: Match | undefined
  readonly json: string
  readonly head: string
  /** The head in UTF-8. */
  readonly beginning: Buffer
}
/** What has changed for pages that know the same moment. */
interface News {
  readonly of: Cached
  readonly since: Match
  /** Undefined: it is not the same for them. */
  readonly change: OwnChange | undefined
  /** It is true only of those who have not answered. */
  readonly silent: boolean
}
/** That, as it is told in one millisecond: the message tells the time. */
interface Said {
  readonly news: News
  readonly now: number
  readonly spelled: Spelled | undefined
}

export function makeShared({ match, matches, clock, slate }: SharedParts): Shared {
  let cached: Cached | undefined
  let news: News | undefined
  let said: Said | undefined
  let lastTold: Told | undefined
  const current = (): Cached => (cached ??= spell(matches.view(match), matches.moment(match)))
  /** One for all who hear the same: thousands of them would be garbage of the next state. */
  const toldOf = (moment: Match): Told => {
    const view = current()
    if (lastTold?.moment !== moment || lastTold.view !== view) lastTold = { moment, view }
    return lastTold
  }
  return {
    view: () => current().view,
    forMany({ moment: since, view }, player) {
      const [of, present] = [current(), matches.moment(match)]
      if (view === of || !isTold(of.moment, present)) return undefined
      if (news?.of !== of || news.since !== since) news = newsSince(of, since)
      // The present moment says who is silent: the public view may be a few answers older.
      if (news.silent && present?.round?.given.has(player) !== false) return undefined
      const now = clock.now()
      if (said?.news !== news || said.now !== now) said = { news, now, spelled: spellNews(news, now) }
      return said.spelled
    },
    forOne: (part, moment) => ({
      frame: slate.whole(current().beginning, `"now":${clock.now()},${JSON.stringify(part).slice(1)}`),
      onSlate: true,
      told: toldOf(moment),
    }),
    wall() {
      const { view, json } = current()
      return view === undefined ? undefined : `{"type":"wall","now":${clock.now()},"view":${json}}`
    },
    forget() {
      cached = undefined
    },
  }
}

function spell(view: PublicView | undefined, moment: Match | undefined): Cached {
  const json = JSON.stringify(view ?? null)
  const head = `{"type":"state","view":${json},`
  return { view, moment, json, head, beginning: Buffer.from(head) }
}

/** Not all that happens to players makes a new view at once: another language does not, nor a chat that has shown the question. */
const isTold = (viewed: Match | undefined, present: Match | undefined): boolean =>
  viewed?.players === present?.players && viewed?.round?.shown === present?.round?.shown

function newsSince(of: Cached, since: Match): News {
  const { moment } = of
  const forAll = moment && changeForAll(since, moment)
  const change = forAll ?? (moment && changeForSilent(since, moment))
  return { of, since, change, silent: forAll !== change }
}

function spellNews({ of: view, change }: News, now: number): Spelled | undefined {
  const { head, moment } = view
  if (change === undefined || moment === undefined) return undefined
  const frame = whole(`${head}"now":${now},"change":${JSON.stringify(change)}}`)
  return { frame, onSlate: false, told: { moment, view } }
}

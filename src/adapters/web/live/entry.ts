import type { Account } from '../../../play/api/account.ts'
import type { Matches } from '../../../play/api/matches.ts'
import type { Chance, Clock } from '../../../play/ports.ts'
import { goodName } from '../../../quiz/match/names.ts'
import { ok, refused } from '../../../quiz/vocabulary.ts'
import type { MatchId, PlayerId, Result } from '../../../quiz/vocabulary.ts'
import type { Classes } from '../classes.ts'
import type { Doors } from '../doors.ts'
import { makeBuckets, makeFailures } from '../limits.ts'
import type { Hello, WebRefusal } from '../protocol.ts'
import { accountId, isToken, makeToken } from '../secrets.ts'

export interface EntryParts {
  readonly matches: Matches
  readonly classes: Classes
  readonly doors: Doors
  readonly chance: Chance
  readonly clock: Pick<Clock, 'now'>
  /** So many players may join from one address at once. */
  readonly joinsByAddress: number
}
export interface Seated {
  readonly match: MatchId
  readonly player: PlayerId
  readonly token: string
  /** Was never in this match before. */
  readonly fresh: boolean
}
type Outcome<T> = Promise<Result<T, WebRefusal>>
type Join = Extract<Hello, { type: 'join' }>
type Rejoin = Extract<Hello, { type: 'rejoin' }>

/** New players from one address: far more than a class behind one router, few enough that nobody floods a match alone. */
const JOINS_PER_SECOND = 10
/** Ways back that led nowhere, a minute and an address: a school of tablets after its match was forgotten stays below. */
const MOST_LOST = 300

/** Who a player's page is: a new guest, a pupil with a code, or somebody who was here before. */
export interface Entry {
  join(hello: Join, address: string): Outcome<Seated>
  rejoin(hello: Rejoin, address: string): Outcome<Seated>
}

interface Identity {
  readonly id: string
  readonly name: string
  readonly token: string
}

export function makeEntry({ matches, classes, doors, chance, clock, joinsByAddress }: EntryParts): Entry {
  const joins = makeBuckets(JOINS_PER_SECOND, joinsByAddress)
  const lost = makeFailures(clock)
  const identify = async (hello: Join, match: MatchId, address: string): Outcome<Identity> => {
    if (hello.code !== undefined) return pupilOf(match, hello.code, address)
    const name = goodName(hello.name)
    if (!name.ok) return name
    const token = makeToken(chance)
    return ok({ id: accountId(token), name: name.value, token })
  }
  const pupilOf = async (match: MatchId, code: string, address: string): Outcome<Identity> =>
    doors.guardCode(match, address, () => classes.enter(matches.place(match), code))
  /** Whoever had left is waited for again. A match that has ended takes nobody in, and shows its podium all the same. */
  const comeBack = async (match: MatchId, account: Account): Outcome<PlayerId> => {
    const player = matches.seat(match, account)
    if (player === undefined) return refused('wrong-token')
    const own = matches.playerView(match, player)
    if (own === undefined) return refused('kicked')
    await matches.join(match, { account, name: own.name, avatar: own.avatar, lang: own.lang })
    return ok(player)
  }
  const comeBackWith = async ({ match: text, token }: Rejoin): Outcome<Seated> => {
    const match = text as MatchId
    if (!(await matches.open(match))) return refused('unknown-match')
    const id = isToken(token) ? accountId(token) : await classes.accountOf(token)
    if (id === undefined) return refused('wrong-token')
    const player = await comeBack(match, { platform: 'web', id, name: '', lang: 'en' })
    return player.ok ? ok({ match, player: player.value, token, fresh: false }) : player
  }
  return {
    async join(hello, address) {
      const found = doors.open(hello.pin, address)
      if (!found.ok) return found
      const match = found.value
      const who = await identify(hello, match, address)
      if (!who.ok) return who
      if (!joins.take(address, clock.now())) return refused('slow-down', { seconds: 1 })
      const { id, name, token } = who.value
      const { avatar, lang, team } = hello
      const account: Account = { platform: 'web', id, name, lang }
      const joining = { account, name, avatar, lang, ...(team === undefined ? {} : { team }) }
      const fresh = matches.seat(match, account) === undefined
      const joined = await matches.join(match, joining)
      return joined.ok ? ok({ match, player: joined.value, token, fresh }) : joined
    },
    async rejoin(hello, address) {
      if (lost.count(address) >= MOST_LOST) return refused('too-many-tries', { seconds: lost.rest(address) })
      const back = await comeBackWith(hello)
      if (!back.ok && (back.code === 'unknown-match' || back.code === 'wrong-token')) lost.fail(address)
      return back
    },
  }
}

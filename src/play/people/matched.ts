import { dayKey } from '../calendar.ts'
import type { Settlement } from '../records/matches.ts'
import type { MemberRecord } from '../records/members.ts'
import type { PlayerRecord } from '../records/players.ts'
import type { Matched } from '../records/values.ts'
import { joinedRuns, withDay } from './runs.ts'
import { longer, streakAfter } from './streak.ts'

/** More than one player can be told between a kill and the start that tells it again. */
const REMEMBERED = 32

/** What a match changes for one player. */
export interface MatchAnswers extends Pick<Settlement['rows'][number], 'lang' | 'topics' | 'run'> {
  /** Adding the same key again changes nothing. */
  readonly key: string
  /** When the match ended, in milliseconds since 1970. */
  readonly at: number
  /** Cuts the days. */
  readonly zone: string
}

/** A player's own file with the answers of a match in it, once a key. */
export function playerWithMatch(record: PlayerRecord, match: MatchAnswers): PlayerRecord {
  if (isKnown(record.matched, match)) return record
  const { run, zone, at } = match
  const day = dayKey(zone, at)
  return {
    ...record,
    matched: {
      ...added(record.matched, match),
      runs: run === undefined ? (record.matched?.runs ?? []) : withDay(record.matched?.runs ?? [], day),
    },
    ...(run === undefined ? {} : { streak: streakAfter(record.streak, run, day) }),
  }
}

/** A member's record of a community with the answers of a match there in it, once a key. */
export function memberWithMatch(member: MemberRecord, match: MatchAnswers): MemberRecord {
  if (isKnown(member.matched, match)) return member
  const { run, zone, at } = match
  const done =
    run === undefined
      ? {}
      : { streak: longer(member.streak, run), runs: withDay(member.runs, dayKey(zone, at)) }
  return { ...member, matched: added(member.matched, match), ...done }
}

/** Topics are told for answers alone: a settlement of points only has nothing for these records. */
const isKnown = (matched: Matched | undefined, { key, topics }: MatchAnswers): boolean =>
  Object.keys(topics).length === 0 || matched?.added.includes(key) === true

function added(old: Matched | undefined, { key, lang, topics }: MatchAnswers): Matched {
  const langs = lang === undefined ? {} : { [lang]: sumsOf(topics) }
  return {
    topics: summed(old?.topics ?? {}, topics),
    langs: summed(old?.langs ?? {}, langs),
    added: [...(old?.added ?? []), key].slice(-REMEMBERED),
  }
}

interface Sum {
  readonly answers: number
  readonly right: number
}
export type Counts = Readonly<Record<string, Sum>>

/** Both, key by key; what comes to nothing is left out, and nothing falls below it. */
export function summed(a: Counts, b: Counts): Record<string, Sum> {
  const sum = new Map(Object.entries(a))
  for (const [key, { answers, right }] of Object.entries(b)) {
    const old = sum.get(key) ?? { answers: 0, right: 0 }
    sum.set(key, { answers: Math.max(0, old.answers + answers), right: Math.max(0, old.right + right) })
  }
  return Object.fromEntries([...sum].filter(([, { answers }]) => answers > 0))
}

/** Over all keys. */
export const sumsOf = (counts: Counts): Sum =>
  Object.values(counts).reduce<Sum>(
    (sum, { answers, right }) => ({ answers: sum.answers + answers, right: sum.right + right }),
    { answers: 0, right: 0 },
  )

type OwnMatches = PlayerRecord['matched']

/** Matches of several accounts of one person. */
export function joinedOwn(a: OwnMatches, b: OwnMatches): OwnMatches {
  const both = joinedMatches(a, b)
  return both && { ...both, runs: joinedRuns([a?.runs ?? [], b?.runs ?? []]) }
}

export function joinedMatches(a: Matched | undefined, b: Matched | undefined): Matched | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return { topics: summed(a.topics, b.topics), langs: summed(a.langs, b.langs), added: [] }
}

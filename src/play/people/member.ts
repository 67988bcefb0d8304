import { dayKey } from '../calendar.ts'
import type { MemberRecord } from '../records/members.ts'
import type { ScoredAnswer } from '../practice/scores.ts'
import { withDay } from './runs.ts'

type Question = MemberRecord['questions'][string]
type Given = Question['given'][number]

const TOKENS = 50
/** What is older belongs to no open week or month: one entry a language is enough. */
const OLD = 35 * 86_400_000

/** An answer as a member's record takes it, with the zone that cuts the community's days. */
export interface MemberAnswer {
  readonly answer: Pick<ScoredAnswer, 'token' | 'question' | 'topic' | 'lang' | 'credit' | 'points' | 'at'>
  readonly zone: string
  /** The question is withdrawn here: noted, and out of all figures. */
  readonly withdrawn: boolean
}

export const newMember = (community: string, player: string): MemberRecord => ({
  v: 1,
  player,
  community,
  questions: {},
  streak: { now: 0, best: 0 },
  runs: [],
  added: [],
})

/** The record with the answer in it, once a token. */
export function withAnswer(member: MemberRecord, { answer, zone, withdrawn }: MemberAnswer): MemberRecord {
  const { token, question, topic, lang, credit, points, at } = answer
  if (member.added.includes(token)) return member
  const old = member.questions[question] ?? { topic, given: [], flips: Number(withdrawn) }
  const given = merged([...old.given, [at, lang, points, 1, credit]], { zone, at })
  const now = credit === 1 ? member.streak.now + 1 : 0
  return {
    ...member,
    questions: { ...member.questions, [question]: { ...old, topic, given } },
    streak: { now, best: Math.max(member.streak.best, now) },
    runs: withDay(member.runs, dayKey(zone, at)),
    added: [...member.added, token].slice(-TOKENS),
  }
}

/** Entries of one day and language become one, and old ones one a language. */
function merged(given: readonly Given[], { zone, at: now }: { zone: string; at: number }): Given[] {
  const entries = new Map<string, Given>()
  for (const [at, lang, points, answers, credit] of given) {
    const key = `${now - at > OLD ? 'old' : dayKey(zone, at)} ${lang}`
    const [first, , p, n, c] = entries.get(key) ?? [at, lang, 0, 0, 0]
    entries.set(key, [first, lang, p + points, n + answers, c + credit])
  }
  return [...entries.values()]
}

/** Withdrawn and readmitted in turns: an odd number of times is out. */
export const isOut = (question: Question): boolean => question.flips % 2 === 1

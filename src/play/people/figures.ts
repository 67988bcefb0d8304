import type { FactBase } from '../../quiz/base.ts'
import { LANGS } from '../../quiz/vocabulary.ts'
import type { PackId } from '../../quiz/vocabulary.ts'
import type { Figures } from '../api/people.ts'
import { NOTHING, together } from '../boards/row.ts'
import type { Totals } from '../records/boards.ts'
import type { MemberRecord } from '../records/members.ts'
import type { Matched } from '../records/values.ts'
import { joinedMatches, summed, sumsOf } from './matched.ts'
import { isOut } from './member.ts'
import { daysInRow, joinedRuns } from './runs.ts'

interface Counts {
  readonly answers: number
  readonly right: number
}

interface Place {
  readonly bases: ReadonlyMap<PackId, FactBase>
  /** The community's own day, `2023-09-13`. */
  readonly today: string
}

/** What a person has done in one community, over all accounts, computed from every answer that still counts there. */
export function figuresOf(
  members: readonly MemberRecord[],
  totals: readonly Totals[],
  { bases, today }: Place,
): Figures {
  const sum = totals.reduce(together, NOTHING)
  const entries = members.flatMap((member) => Object.entries(member.questions).flatMap(entriesOf))
  const played = members.reduce<Matched | undefined>((sum, one) => joinedMatches(sum, one.matched), undefined)
  const topics = summed(Object.fromEntries(sumsBy(entries, ({ topic }) => topic)), played?.topics ?? {})
  const langs = summed(Object.fromEntries(sumsBy(entries, ({ lang }) => lang)), played?.langs ?? {})
  const all = sumsOf(langs)
  const last = members.toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))[0]
  return {
    points: sum.practice + sum.match,
    answers: all.answers,
    accuracy: all.answers === 0 ? undefined : all.right / all.answers,
    streak: {
      now: last?.streak.now ?? 0,
      best: Math.max(0, ...members.map(({ streak }) => streak.best)),
      ...daysInRow(joinedRuns(members.map(({ runs }) => runs)), today),
    },
    matches: sum.matches,
    wins: sum.wins,
    topics: [...bases.values()].flatMap(({ pack }) =>
      pack.topics.flatMap(({ id, name }) => {
        const counts = topics[`${pack.id}/${id}`]
        return counts === undefined ? [] : [{ topic: name, ...counts }]
      }),
    ),
    langs: LANGS.flatMap((lang) => {
      const counts = langs[lang]
      return counts === undefined ? [] : [{ lang, ...counts }]
    }),
  }
}

const lastDay = ({ runs }: MemberRecord): string => runs.at(-1)?.to ?? ''

interface Entry extends Counts {
  readonly topic: string
  readonly lang: string
}

/** A question's id begins with its pack. */
function entriesOf([id, question]: readonly [string, MemberRecord['questions'][string]]): readonly Entry[] {
  if (isOut(question)) return []
  const topic = `${id.split('/')[0] ?? ''}/${question.topic}`
  return question.given.map(([, lang, , answers, right]) => ({ topic, lang, answers, right }))
}

const counted = (entries: readonly Counts[]): Counts =>
  entries.reduce<Counts>(
    (sum, { answers, right }) => ({ answers: sum.answers + answers, right: sum.right + right }),
    { answers: 0, right: 0 },
  )

function sumsBy(entries: readonly Entry[], key: (entry: Entry) => string): ReadonlyMap<string, Counts> {
  const sums = new Map<string, Counts>()
  for (const entry of entries) {
    const old = sums.get(key(entry))
    sums.set(key(entry), counted(old === undefined ? [entry] : [old, entry]))
  }
  return sums
}

import type { FactBase } from '../../quiz/base.ts'
import type { FactId, Lang, PackId } from '../../quiz/vocabulary.ts'
import { LANGS } from '../../quiz/vocabulary.ts'
import type { Progress } from '../api/people.ts'
import type { Totals } from '../records/boards.ts'
import type { PlayerRecord } from '../records/players.ts'
import { summed, sumsOf } from './matched.ts'
import { merged } from './person.ts'
import { daysInRow, joinedRuns, runsOf } from './runs.ts'

/** A card is weak while its memory lasts less than this many days. */
const WEAK_DAYS = 3

/** What a person has done and knows, over all linked accounts. */
export function progressOf(
  bases: ReadonlyMap<PackId, FactBase>,
  own: PlayerRecord,
  others: {
    readonly records: readonly PlayerRecord[]
    readonly totals: Pick<Totals, 'match' | 'matches' | 'wins'>
    readonly now: number
    /** The player's own day, `2023-09-13`. */
    readonly today: string
  },
): Progress {
  const record = withMatches(merged(own, others.records))
  const { answers, right } = sumsOf(record.langs)
  return {
    points: record.points + others.totals.match,
    answers,
    accuracy: answers === 0 ? undefined : right / answers,
    streak: {
      now: record.streak?.now ?? 0,
      best: record.streak?.best ?? 0,
      ...daysInRow(joinedRuns([runsOf(Object.keys(record.days)), record.matched?.runs ?? []]), others.today),
    },
    matches: others.totals.matches,
    wins: others.totals.wins,
    topics: [...bases.values()].flatMap((base) => topicsOf(base, record, others.now)),
    langs: LANGS.flatMap((lang) => langRow(record, lang)),
    days: record.days,
    links: others.records.map(({ name, platform }) => ({ name, platform })),
  }
}

/** Answers of matches beside those of practice. */
const withMatches = (record: PlayerRecord): PlayerRecord => ({
  ...record,
  topics: summed(record.topics, record.matched?.topics ?? {}),
  langs: summed(record.langs, record.matched?.langs ?? {}),
})

const langRow = (record: PlayerRecord, lang: Lang): Progress['langs'] => {
  const row = record.langs[lang]
  return row === undefined ? [] : [{ lang, ...row }]
}

function topicsOf(base: FactBase, record: PlayerRecord, now: number): Progress['topics'] {
  const remembered = memoryOf(base, record, now)
  return base.pack.topics.flatMap((topic) => {
    const counts = record.topics[`${base.pack.id}/${topic.id}`]
    const memory = remembered.get(topic.id) ?? { known: 0, due: 0, weak: 0 }
    return counts === undefined ? [] : [{ topic: topic.name, ...counts, ...memory }]
  })
}

interface Memory {
  known: number
  due: number
  weak: number
}

/** By topic: facts answered right last time, facts due for review, facts that fade within days. */
function memoryOf(base: FactBase, record: PlayerRecord, now: number): ReadonlyMap<string, Memory> {
  const memory = new Map<string, Memory>()
  const count = (fact: string, kind: keyof Memory): void => {
    const topic = base.facts.get(fact.slice(base.pack.id.length + 1) as FactId)?.topic
    if (topic === undefined) return
    const counts = memory.get(topic) ?? { known: 0, due: 0, weak: 0 }
    memory.set(topic, { ...counts, [kind]: counts[kind] + 1 })
  }
  for (const [fact, card] of Object.entries(record.cards))
    count(fact, card.due <= now ? 'due' : card.stability < WEAK_DAYS ? 'weak' : 'known')
  for (const fact of new Set(record.turns.filter((turn) => turn.right).map((turn) => turn.fact))) {
    if (record.cards[fact] === undefined) count(fact, 'known')
  }
  return memory
}

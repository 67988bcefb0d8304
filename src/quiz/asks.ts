import { isFirstOfDate } from './almanac.ts'
import type { FactBase } from './base.ts'
import { isEntity } from './base.ts'
import { dated } from './events.ts'
import { choiceOfObject, choiceOfSubject } from './forms/choice.ts'
import { conflictPoint, conflictReport, conflictWithin } from './forms/conflict.ts'
import { dateAmong, dateEntry } from './forms/date.ts'
import type { Write } from './forms/draft.ts'
import { numberAmong, numberEntry } from './forms/number.ts'
import { order } from './forms/order.ts'
import { speaker } from './forms/speaker.ts'
import { truth } from './forms/truth.ts'
import type { Conflict, Fact } from './pack.ts'
import { asksOf } from './phrases.ts'
import type { ArticleId, FactId, Form } from './vocabulary.ts'

/** In which ways a fact can be asked, and who writes each. */

export const DIRECTIONS = [
  'object',
  'subject',
  'statement',
  'value',
  'entry',
  'sequence',
  'speaker',
  'point',
  'within',
  'report',
] as const
export type Direction = (typeof DIRECTIONS)[number]

/** One thing that can be asked: its question's id is pack/fact/form/direction. */
export interface Ask {
  readonly fact: FactId
  readonly form: Form
  readonly direction: Direction
}

type Way = readonly [Form, Direction]

const WRITERS: Readonly<Partial<Record<`${Form}/${Direction}`, Write>>> = {
  'choice/object': choiceOfObject,
  'choice/subject': choiceOfSubject,
  'truth/statement': truth,
  'number/value': numberAmong,
  'number/entry': numberEntry,
  'date/value': dateAmong,
  'date/entry': dateEntry,
  'order/sequence': order,
  'speaker/speaker': speaker,
  'conflict/point': conflictPoint,
  'conflict/within': conflictWithin,
  'conflict/report': conflictReport,
}

export const writer = ({ form, direction }: Ask): Write | undefined => WRITERS[`${form}/${direction}`]

/** Every way in which a fact may be asked; whether the pack has legal options for it shows when it is built. */
export function asksAbout(base: FactBase, fact: Fact): readonly Ask[] {
  const conflict = base.conflicts.get(fact.id)?.[0]
  const ways = conflict === undefined ? plainWays(base, fact) : contestedWays(base, conflict, fact)
  return ways.map(([form, direction]) => ({ fact: fact.id, form, direction }))
}

/** The conflict itself is asked through its first fact; its facts, through the report that gives them. */
const contestedWays = (base: FactBase, conflict: Conflict, fact: Fact): readonly Way[] => [
  ...(conflict.sides[0]?.facts[0] === fact.id ? WHOLE : []),
  ...(askedByReport(base).has(fact.id) ? [['conflict', 'report'] as const] : []),
]

const balanced = new WeakMap<FactBase, ReadonlySet<FactId>>()

/** Contested facts that one report alone gives, about as many of each report: else the report that gives most is a safe guess. */
function askedByReport(base: FactBase): ReadonlySet<FactId> {
  const known = balanced.get(base)
  if (known !== undefined) return known
  const contested = base.pack.facts.filter((fact) => base.conflicts.has(fact.id))
  const told = base.pack.articles
    .map(({ id }) => contested.filter((fact) => onlyTeller(fact) === id))
    .filter((facts) => facts.length > 0)
  const most = Math.min(...told.map((facts) => facts.length)) + 1
  const chosen = new Set(told.flatMap((facts) => facts.slice(0, most).map((fact) => fact.id)))
  balanced.set(base, chosen)
  return chosen
}

function onlyTeller(fact: Fact): ArticleId | undefined {
  const [first, ...more] = new Set(fact.evidence.map((one) => one.article))
  return more.length === 0 ? first : undefined
}

const WHOLE: readonly Way[] = [
  ['conflict', 'point'],
  ['conflict', 'within'],
]

const plainWays = (base: FactBase, fact: Fact): readonly Way[] => [
  ...objectWays(base, fact),
  ['truth', 'statement'],
  ...speakerWays(base, fact),
  ...(dated(base, fact).length > 0 ? [['order', 'sequence'] as const] : []),
]

function objectWays(base: FactBase, fact: Fact): readonly Way[] {
  const [object, subject] = [asksOf(base, fact, 'object'), asksOf(base, fact, 'subject')]
  const ofSubject: readonly Way[] = subject === undefined ? [] : [['choice', 'subject']]
  if (object === undefined) return ofSubject
  switch (fact.object.type) {
    case 'entity':
      return [['choice', 'object'], ...ofSubject]
    case 'quantity':
      return [
        ['number', 'value'],
        ['number', 'entry'],
      ]
    case 'date':
      return [...(isFirstOfDate(base, fact) ? [['date', 'value'] as const] : []), ['date', 'entry']]
    case 'statement':
      return []
  }
}

const speakerWays = (base: FactBase, fact: Fact): readonly Way[] =>
  fact.speaker !== undefined && isEntity(base, fact.speaker) ? [['speaker', 'speaker']] : []

const known = new WeakMap<FactBase, readonly Ask[]>()

/** Every ask of a base, fact by fact. */
export function asks(base: FactBase): readonly Ask[] {
  const listed = known.get(base)
  if (listed !== undefined) return listed
  const all = base.pack.facts.flatMap((fact) => asksAbout(base, fact))
  known.set(base, all)
  return all
}

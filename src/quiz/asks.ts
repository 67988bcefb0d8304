import { isFirstOfDate } from './almanac.ts'
import { isAskedByReport, isAskedByValue } from './balance.ts'
import type { FactBase } from './base.ts'
import { isEntity } from './base.ts'
import { dated } from './events.ts'
import { choiceOfObject, choiceOfSubject } from './forms/choice.ts'
import { conflictPoint, conflictWithin } from './forms/conflict.ts'
import { dateAmong, dateEntry } from './forms/date.ts'
import type { Write } from './forms/draft.ts'
import { numberAmong, numberEntry } from './forms/number.ts'
import { order } from './forms/order.ts'
import { conflictPair, twofoldIn } from './forms/pair.ts'
import { conflictReport } from './forms/report.ts'
import { articlesOf, divided } from './forms/sides.ts'
import { speaker } from './forms/speaker.ts'
import { truth } from './forms/truth.ts'
import { once } from './once.ts'
import type { Conflict, Fact } from './pack.ts'
import { asksOf } from './phrases.ts'
import type { FactId, Form } from './vocabulary.ts'

/** In which ways a fact can be asked, and who writes each. */

type Direction =
  | 'object'
  | 'subject'
  | 'statement'
  | 'value'
  | 'entry'
  | 'sequence'
  | 'speaker'
  | 'point'
  | 'within'
  | 'pair'
  | 'report'

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
  'conflict/pair': conflictPair,
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
  ...(conflict.sides[0]?.facts[0] === fact.id ? wholeWays(base, conflict) : []),
  ...(isAskedByReport(base, fact) ? [['conflict', 'report'] as const] : []),
]

function wholeWays(base: FactBase, conflict: Conflict): readonly Way[] {
  const pair: readonly Way[] = twofoldIn(base, conflict) === undefined ? [] : [['conflict', 'pair']]
  // A topic that is the answer twice would be known to whoever met it once: within a report it is asked where reports do not differ.
  if (articlesOf(base, conflict).length > 1) return [['conflict', 'point'], ...pair]
  return divided(base, conflict) === undefined ? pair : [['conflict', 'within'], ...pair]
}

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
      return [...(isAskedByValue(base, fact) ? [['number', 'value'] as const] : []), ['number', 'entry']]
    case 'date':
      return [...(isFirstOfDate(base, fact) ? [['date', 'value'] as const] : []), ['date', 'entry']]
    case 'statement':
      return []
  }
}

/** A report that speaks for itself has no rivals: which report it is, is asked where they differ. */
const speakerWays = (base: FactBase, { speaker: voice }: Fact): readonly Way[] =>
  voice !== undefined && isEntity(base, voice) ? [['speaker', 'speaker']] : []

/** Every ask of a base, fact by fact. */
export const asks = once((base): readonly Ask[] => base.pack.facts.flatMap((fact) => asksAbout(base, fact)))

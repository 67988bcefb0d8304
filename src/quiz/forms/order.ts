import type { FactBase } from '../base.ts'
import type { Seeded } from '../chance.ts'
import { byDate, dateLabel } from '../dates.ts'
import type { Dated } from '../events.ts'
import { apart, dated, events, eventText } from '../events.ts'
import { distinct } from '../faces.ts'
import { inAll, sayAll } from '../message.ts'
import { citationsOf } from '../phrases.ts'
import type { Option, Task } from '../question.ts'
import type { Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import type { Brief, Draft } from './draft.ts'

/** Three to five events to put in order. */

/** How many events are tried for each place: enough for any pack, and the same for a large one. */
const TRIES = 40

export function order(brief: Brief): Draft | undefined {
  const { base, fact, chance, count } = brief
  const [first] = dated(base, fact)
  if (first === undefined) return undefined
  const chosen = gathered(base, first, { size: count + 2, chance })
  return chosen.length === count + 2 ? draft(base, chance.shuffle(chosen), first) : undefined
}

interface Wanted {
  readonly size: number
  readonly chance: Seeded
}

function gathered(base: FactBase, first: Dated, { size, chance }: Wanted): readonly Dated[] {
  const chosen = [first]
  const all = events(base)
  for (let i = 0; i < TRIES && chosen.length < size; i += 1) {
    const next = chance.pick(all)
    if (next !== undefined && chosen.every((one) => apart(one, next) && unlike(base, one, next)))
      chosen.push(next)
  }
  return chosen
}

function unlike(base: FactBase, one: Dated, other: Dated): boolean {
  const [first, second] = [eventText(base, one.fact), eventText(base, other.fact)]
  return first !== undefined && second !== undefined && distinct(first, second)
}

function draft(base: FactBase, shown: readonly Dated[], first: Dated): Draft {
  const sorted = shown.toSorted((one, other) => byDate(one.date, other.date))
  const facts = [first, ...shown.filter((one) => one !== first)].map((one) => one.fact)
  return {
    stem: words.orderEvents,
    task: task(base, shown, sorted),
    explanation: explained(base, sorted),
    citations: citationsOf(base, facts),
    also: facts.slice(1).map((fact) => fact.id),
    reveals: [],
  }
}

function task(base: FactBase, shown: readonly Dated[], sorted: readonly Dated[]): Task {
  return {
    kind: 'arrange',
    options: shown.map((event) => option(base, event)),
    key: sorted.map((event) => shown.indexOf(event)),
    dates: shown.map((event) => dateLabels(event)),
  }
}

const option = (base: FactBase, { fact }: Dated): Option => ({
  id: fact.id,
  text: eventText(base, fact) ?? { ar: '', fr: '', en: '' },
})

const dateLabels = ({ date }: Dated): Texts => inAll((lang) => dateLabel(date, lang))

function explained(base: FactBase, sorted: readonly Dated[]): Texts {
  const lines = sorted.map((event) =>
    sayAll(words.orderExplained, (lang) => ({
      date: dateLabel(event.date, lang),
      event: option(base, event).text[lang],
    })),
  )
  return inAll((lang) => lines.map((line) => line[lang]).join(' '))
}

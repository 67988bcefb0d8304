import type { FactBase } from '../base.ts'
import type { Seeded } from '../chance.ts'
import { byDate, dateLabel, dateLabels } from '../dates.ts'
import type { Dated } from '../events.ts'
import { apart, dated, events, eventText } from '../events.ts'
import { distinct } from '../faces.ts'
import { capitalised, inAll, sayAll } from '../message.ts'
import { citationsOf } from '../phrases.ts'
import type { Task } from '../question.ts'
import type { Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import type { Brief, Draft } from './draft.ts'

/** Three to five events to put in order. */

/** How many events are tried for each place: enough for any pack, and the same for a large one. */
const TRIES = 40

/** An event with its text, which is made once. */
interface Shown extends Dated {
  readonly text: Texts
}

export function order(brief: Brief): Draft | undefined {
  const { base, fact, chance, count } = brief
  const first = dated(base, fact).flatMap((event) => shown(base, event))[0]
  if (first === undefined) return undefined
  const chosen = gathered(base, first, { size: count + 2, chance })
  return chosen.length === count + 2 ? draft(base, chance.shuffle(chosen), first) : undefined
}

function shown(base: FactBase, event: Dated): readonly Shown[] {
  const text = eventText(base, event.fact)
  return text === undefined ? [] : [{ ...event, text }]
}

interface Wanted {
  readonly size: number
  readonly chance: Seeded
}

function gathered(base: FactBase, first: Shown, { size, chance }: Wanted): readonly Shown[] {
  const chosen = [first]
  const all = events(base)
  for (let i = 0; i < TRIES && chosen.length < size; i += 1) {
    const next = chance.pick(all)
    if (next === undefined || !chosen.every((one) => apart(one, next))) continue
    chosen.push(...shown(base, next).filter((one) => chosen.every((other) => distinct(one.text, other.text))))
  }
  return chosen
}

function draft(base: FactBase, events: readonly Shown[], first: Shown): Draft {
  const sorted = events.toSorted((one, other) => byDate(one.date, other.date))
  const facts = [first, ...events.filter((one) => one !== first)].map((one) => one.fact)
  return {
    stem: words.orderEvents,
    task: task(events, sorted),
    explanation: explained(sorted),
    citations: citationsOf(base, facts),
    also: facts.slice(1).map((fact) => fact.id),
    reveals: [],
  }
}

const task = (events: readonly Shown[], sorted: readonly Shown[]): Task => ({
  kind: 'arrange',
  options: events.map(({ fact, text }) => ({ id: fact.id, text })),
  key: sorted.map((event) => events.indexOf(event)),
  dates: events.map(({ date }) => dateLabels(date)),
})

function explained(sorted: readonly Shown[]): Texts {
  const lines = sorted.map(({ date, text }) =>
    sayAll(words.orderExplained, (lang) => ({ date: dateLabel(date, lang), event: text[lang] })),
  )
  return inAll((lang) => lines.map((line) => capitalised(line[lang], lang)).join(' '))
}

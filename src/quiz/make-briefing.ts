import type { FactBase } from './base.ts'
import { namedBy, statusOf } from './base.ts'
import type { BriefedFact, Briefing } from './briefing.ts'
import { capitalised, inAll } from './message.ts'
import type { Conflict, Fact, FactDate } from './pack.ts'
import { nameLabel } from './names.ts'
import { citations, citationsOf, dateLabel, sentence } from './phrases.ts'
import type { Kind, Texts } from './vocabulary.ts'

/** The briefing of a pack, from its facts alone. */
export function makeBriefing(base: FactBase): Briefing {
  const { pack } = base
  const briefed = briefFacts(base)
  return {
    title: pack.title,
    summary: pack.summary,
    people: people(base, briefed),
    timeline: timeline(base, briefed),
    claims: claims(base, briefed),
    conflicts: pack.conflicts.map((conflict) => briefConflict(base, conflict)),
    topics: pack.topics
      .map(({ id, name }) => ({ name, facts: briefed(pack.facts.filter((fact) => fact.topic === id)) }))
      .filter(({ facts }) => facts.length > 0),
    sources: pack.articles.map(({ id, label, outlet, date, dateBasis, url, paragraphs }) => ({
      article: id,
      label: nameLabel(label),
      outlet,
      date: dateTexts(date),
      basis: dateBasis,
      url,
      paragraphs,
    })),
  }
}

type Brief = (facts: readonly Fact[]) => readonly BriefedFact[]

/** Each fact is put into words once, however many parts of the briefing tell it. */
function briefFacts(base: FactBase): Brief {
  const told = new Map(
    base.pack.facts.map((fact) => {
      const text = sentence(base, fact)
      return [fact.id, { text, status: statusOf(base, fact), citations: citations(base, fact) }] as const
    }),
  )
  return (facts) => facts.map(({ id }) => told.get(id)).filter((fact) => fact !== undefined)
}

/** Whom the facts are about, those with most facts first. What somebody merely says stands among the claims. */
function people(base: FactBase, briefed: Brief): Briefing['people'] {
  return (base.ofKind.get('person') ?? [])
    .map(({ id, names }) => ({
      name: nameLabel(names),
      facts: briefed((base.naming.get(id) ?? []).filter((fact) => isAbout(fact, id))),
    }))
    .filter(({ facts }) => facts.length > 0)
    .sort((one, other) => other.facts.length - one.facts.length)
}

const isAbout = ({ subject, object }: Fact, id: string): boolean =>
  subject === id || (object.type === 'entity' && object.entity === id)

/** The day that a fact tells, or else that on which it was so. */
const dayOf = ({ object, at, from }: Fact): FactDate | undefined =>
  object.type === 'date' ? object.date : (at ?? from)

/** Earliest first; a year comes before its months, a month before its days. */
function timeline(base: FactBase, briefed: Brief): Briefing['timeline'] {
  return groupBy(base.pack.facts, (fact) => dayOf(fact)?.iso)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([iso, facts]) => {
      const date = facts[0] && dayOf(facts[0])
      return date === undefined
        ? []
        : [{ iso, date: headed(dateTexts(date)), places: placesOf(base, facts), facts: briefed(facts) }]
    })
}

const PLACES: readonly Kind[] = ['place', 'region', 'city']

function placesOf(base: FactBase, facts: readonly Fact[]): readonly Texts[] {
  const named = new Set(facts.flatMap(namedBy))
  return base.pack.entities
    .filter(({ id, kind }) => named.has(id) && PLACES.includes(kind))
    .map(({ names }) => nameLabel(names))
}

/** Who says what, in the order in which the pack lets them speak. */
function claims(base: FactBase, briefed: Brief): Briefing['claims'] {
  return groupBy(base.pack.facts, ({ speaker }) => speaker).flatMap(([id, facts]) => {
    const names = base.speakers.get(id)
    return names === undefined ? [] : [{ speaker: nameLabel(names), facts: briefed(facts) }]
  })
}

/** A phrase that stands alone, as a title or a line. */
const headed = (texts: Texts): Texts => inAll((lang) => capitalised(texts[lang], lang))

function briefConflict(base: FactBase, { topic, note, sides }: Conflict): Briefing['conflicts'][number] {
  return {
    topic: headed(topic),
    note,
    sides: sides.map(({ holds, facts }) => ({
      holds: headed(holds),
      citations: citationsOf(
        base,
        facts.map((id) => base.facts.get(id)).filter((fact) => fact !== undefined),
      ),
    })),
  }
}

const dateTexts = (date: FactDate): Texts => inAll((lang) => dateLabel(date, lang))

/** Items by key, in the order in which the keys first come; items without a key are left out. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups]
}

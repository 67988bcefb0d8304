import type { FactBase } from '../base.ts'
import { format, inAll, sayAll } from '../message.ts'
import { nameVars } from '../names.ts'
import type { Fact, FactObject } from '../pack.ts'
import { clause, dateText, factVars, framed, full, quantityText, remembered, reporter } from '../phrases.ts'
import { contradicted, wrongDate, wrongNumber } from '../proofs.ts'
import type { Option, WhyWrong } from '../question.ts'
import type { EntityId, Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import { near } from './dating.ts'
import type { Brief, Choice, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { others } from './numbering.ts'
import { reason } from './reasons.ts'
import type { Rival } from './rivals.ts'
import { keyOf, rivals } from './rivals.ts'

/** A statement to be called true or false: the fact itself, or a variant that is provably wrong. */

interface Variant {
  readonly stem: Texts
  readonly why: WhyWrong
}

export function truth(brief: Brief): Draft | undefined {
  const { base, fact, chance } = brief
  const wrong = chance.next() < brief.truth ? undefined : variant(brief)
  return wrong === undefined
    ? about(
        brief,
        remembered(base, fact, 'true', () => asked(clause(base, fact))),
        picked(trueKey(base, fact)),
      )
    : about(brief, wrong.stem, picked(falseKey(wrong.why)))
}

const asked = (says: Texts): Texts => sayAll(words.trueOrFalse, (lang) => ({ says: says[lang] }))

/** Can a false variant be made of this fact? */
export const deniable = (brief: Brief): boolean => variant(brief) !== undefined

const YES: Option = { id: 'true', text: words.true }
const NO: Option = { id: 'false', text: words.false }

const falseKey = (why: WhyWrong): readonly Choice[] => [
  { option: YES, why },
  { option: NO, why: undefined },
]

function trueKey(base: FactBase, fact: Fact): readonly Choice[] {
  const paragraph = String(fact.evidence[0]?.paragraph ?? 1)
  const text = remembered(base, fact, 'why true', () =>
    full(sayAll(words.isTrue, (lang) => ({ article: nameVars(reporter(base, fact), lang), paragraph }))),
  )
  return [
    { option: YES, why: undefined },
    { option: NO, why: { proof: contradicted(fact.id), text } },
  ]
}

/** One wrong variant, of those that the fact allows. */
function variant(brief: Brief): Variant | undefined {
  const makers = brief.chance.shuffle([otherObject, otherSubject, otherValue, otherDate, contrary, contrary])
  for (const make of makers) {
    const made = make(brief)
    if (made !== undefined) return made
  }
  return undefined
}

function contrary({ base, fact, chance }: Brief): Variant | undefined {
  const one = chance.pick(fact.contraries)
  if (one === undefined) return undefined
  const place = fact.contraries.indexOf(one)
  const stem = remembered(base, fact, `contrary ${place}`, () =>
    asked(inAll((lang) => framed(base, fact, { template: one.says[lang], lang }))),
  )
  const text = remembered(base, fact, `because ${place}`, () =>
    full(inAll((lang) => format(one.because[lang], lang, factVars(base, fact, lang)))),
  )
  return { stem, why: { proof: contradicted(fact.id), text } }
}

const otherObject = (brief: Brief): Variant | undefined =>
  swapped(brief, 'object', (id) => ({ object: { type: 'entity', entity: id } }))

const otherSubject = (brief: Brief): Variant | undefined =>
  brief.fact.object.type === 'entity' ? swapped(brief, 'subject', (id) => ({ subject: id })) : undefined

/** The fact with a wrong entity in one place: one that shares a mark with the right one, where there is one. */
function swapped(
  { base, fact, chance }: Brief,
  asking: 'object' | 'subject',
  change: (id: EntityId) => Partial<Fact>,
): Variant | undefined {
  const [key, from] = [keyOf(base, fact, asking), rivals(base, fact, asking)]
  const marked = from.filter(({ face }) => key?.traits.some((trait) => face.marks.includes(trait)))
  const rival = chance.pick(marked.length > 0 ? marked : from)
  const says =
    ({ entity }: Rival) =>
    (): Texts =>
      asked(clause(base, { ...fact, ...change(entity.id) }))
  return (
    rival && {
      stem: remembered(base, fact, `false ${asking} ${rival.face.id}`, says(rival)),
      why: rival.why(),
    }
  )
}

function otherValue({ base, fact, chance }: Brief): Variant | undefined {
  if (fact.object.type !== 'quantity') return undefined
  const { object } = fact
  const value = chance
    .shuffle(others(object, chance))
    .find((one) => wrongNumber(base, fact, one) !== undefined)
  const proof = value === undefined ? undefined : wrongNumber(base, fact, value)
  if (value === undefined || proof === undefined) return undefined
  const wrong: FactObject = { ...object, value }
  const pair = { key: quantityText(base, object), wrong: quantityText(base, wrong) }
  return { stem: asked(clause(base, { ...fact, object: wrong })), why: reason(base, fact, { proof, pair }) }
}

function otherDate({ base, fact, chance }: Brief): Variant | undefined {
  if (fact.object.type !== 'date') return undefined
  const { date } = fact.object
  const other = chance.shuffle(near(date, chance)).find((one) => wrongDate(base, fact, one) !== undefined)
  const proof = other && wrongDate(base, fact, other)
  if (other === undefined || proof === undefined) return undefined
  const pair = { key: inAll((lang) => dateText(date, lang)), wrong: inAll((lang) => dateText(other, lang)) }
  const object: FactObject = { type: 'date', date: other }
  return { stem: asked(clause(base, { ...fact, object })), why: reason(base, fact, { proof, pair }) }
}

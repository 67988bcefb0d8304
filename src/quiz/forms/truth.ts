import type { FactBase } from '../base.ts'
import { format, inAll, sayAll } from '../message.ts'
import type { Entity, Fact, FactObject } from '../pack.ts'
import {
  clause,
  dateText,
  entityOf,
  framed,
  full,
  nameText,
  nameVars,
  factVars,
  quantityText,
  remembered,
  reporter,
} from '../phrases.ts'
import { candidates } from '../pools.ts'
import { contradicted, wrongDate, wrongNumber, wrongObject, wrongSubject } from '../proofs.ts'
import type { Option, Proof, WhyWrong } from '../question.ts'
import type { Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import { near } from './dating.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { others } from './numbering.ts'
import { reason } from './reasons.ts'

/** A statement to be called true or false: the fact itself, or a variant that is provably wrong. */

interface Variant {
  readonly says: Texts
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
    : about(brief, asked(wrong.says), picked(falseKey(wrong.why)))
}

const asked = (says: Texts): Texts => sayAll(words.trueOrFalse, (lang) => ({ says: says[lang] }))

/** Can a false variant be made of this fact? */
export const deniable = (brief: Brief): boolean => variant(brief) !== undefined

const YES: Option = { id: 'true', text: words.true }
const NO: Option = { id: 'false', text: words.false }

const falseKey = (why: WhyWrong): Parameters<typeof picked>[0] => [
  { option: YES, why },
  { option: NO, why: undefined },
]

function trueKey(base: FactBase, fact: Fact): Parameters<typeof picked>[0] {
  const paragraph = String(fact.evidence[0]?.paragraph ?? 1)
  const text = full(
    sayAll(words.isTrue, (lang) => ({ article: nameVars(reporter(base, fact), lang), paragraph })),
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
  const says = inAll((lang) => framed(base, fact, { template: one.says[lang], lang }))
  const text = full(inAll((lang) => format(one.because[lang], lang, factVars(base, fact, lang))))
  return { says, why: { proof: contradicted(fact.id), text } }
}

function otherObject(brief: Brief): Variant | undefined {
  const { base, fact } = brief
  if (fact.object.type !== 'entity') return undefined
  const key = entityOf(base, fact.object.entity)
  const found = legal(brief, key, (other) => wrongObject(base, fact, other.id))
  if (found === undefined) return undefined
  const [other, proof] = found
  return swapped(brief, { object: { type: 'entity', entity: other.id } }, { key, other, proof })
}

function otherSubject(brief: Brief): Variant | undefined {
  const { base, fact } = brief
  if (fact.object.type !== 'entity') return undefined
  const key = entityOf(base, fact.subject)
  const found = legal(brief, key, (other) => wrongSubject(base, fact, other.id))
  if (found === undefined) return undefined
  const [other, proof] = found
  return swapped(brief, { subject: other.id }, { key, other, proof })
}

/** A wrong entity that shares a mark with the key where there is one, with its proof. */
function legal(
  { base, fact, chance }: Brief,
  key: Entity,
  wrong: (other: Entity) => Proof | undefined,
): readonly [Entity, Proof] | undefined {
  const shuffled = chance.shuffle(candidates(base, fact, key))
  const marked = shuffled.filter((other) => other.traits.some((trait) => key.traits.includes(trait)))
  for (const other of [...marked, ...shuffled]) {
    const proof = wrong(other)
    if (proof !== undefined) return [other, proof]
  }
  return undefined
}

interface Versus {
  readonly key: Entity
  readonly other: Entity
  readonly proof: Proof
}

function swapped({ base, fact }: Brief, change: Partial<Fact>, { key, other, proof }: Versus): Variant {
  const pair = { key: nameText(key.names), wrong: nameText(other.names) }
  return { says: clause(base, { ...fact, ...change }), why: reason(base, fact, { proof, pair }) }
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
  return { says: clause(base, { ...fact, object: wrong }), why: reason(base, fact, { proof, pair }) }
}

function otherDate({ base, fact, chance }: Brief): Variant | undefined {
  if (fact.object.type !== 'date') return undefined
  const { date } = fact.object
  const other = chance.shuffle(near(date, chance)).find((one) => wrongDate(base, fact, one) !== undefined)
  const proof = other && wrongDate(base, fact, other)
  if (other === undefined || proof === undefined) return undefined
  const pair = { key: inAll((lang) => dateText(date, lang)), wrong: inAll((lang) => dateText(other, lang)) }
  const object: FactObject = { type: 'date', date: other }
  return { says: clause(base, { ...fact, object }), why: reason(base, fact, { proof, pair }) }
}

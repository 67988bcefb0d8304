import type { FactBase } from '../base.ts'
import { inAll } from '../message.ts'
import type { Fact } from '../pack.ts'
import { stem } from '../phrases.ts'
import { wrongNumber } from '../proofs.ts'
import type { Quantity } from '../quantities.ts'
import { quantityText, unitName, valueLabel } from '../quantities.ts'
import type { Proof } from '../question.ts'
import type { Texts } from '../vocabulary.ts'
import type { Brief, Choice, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { isSmall, row, spread, width } from './numbering.ts'
import { reason } from './reasons.ts'

/** "How many …?" with values in order; the right one is at each rank equally often. */
export function numberAmong(brief: Brief): Draft | undefined {
  const { base, fact, chance, count } = brief
  const asked = stem(base, fact, 'object')
  if (fact.object.type !== 'quantity' || asked === undefined) return undefined
  const { object } = fact
  const length = count + 1
  const wide = width(object, length, chance)
  if (wide === undefined || !isOpen(base, fact, spread(object, length, wide))) return undefined
  const values = row(object, { rank: chance.int(length), length }, wide)
  const plain = values.every(isSmall)
  const choices = values.map((value) => choice(base, fact, { object, value, plain }))
  return about(brief, asked, picked(choices.filter((one) => one !== undefined)))
}

/** Are all values that could stand in the row provably wrong? If not, some rank would come more often than others. */
const isOpen = (base: FactBase, fact: Fact, values: readonly number[]): boolean =>
  values.every((value) => wrongNumber(base, fact, value) !== undefined)

interface Value {
  readonly object: Quantity
  readonly value: number
  /** Shown without its unit, which the stem names: one and two would look unlike the others. */
  readonly plain: boolean
}

function choice(base: FactBase, fact: Fact, { object, value, plain }: Value): Choice | undefined {
  const text = valueLabel(base, object, value)
  const option = { id: String(value), text: plain ? digit(value) : text }
  if (value === object.value) return { option, why: undefined }
  const proof: Proof | undefined = wrongNumber(base, fact, value)
  const pair = { key: quantityText(base, object), wrong: text }
  return proof && { option, why: reason(base, fact, { proof, pair }) }
}

const DIGITS = Array.from({ length: 10 }, (_, value) => inAll(() => String(value)))

/** One object for one digit: its measures are taken once. */
const digit = (value: number): Texts => DIGITS[value] ?? inAll(() => String(value))

/** The same, with the number typed in. */
export function numberEntry(brief: Brief): Draft | undefined {
  const { base, fact } = brief
  const asked = stem(base, fact, 'object')
  if (fact.object.type !== 'quantity' || asked === undefined) return undefined
  const { value, tolerance } = fact.object
  const unit = unitName(base, fact.object)
  return about(brief, asked, {
    kind: 'number',
    value,
    tolerance,
    unit,
    shown: quantityText(base, fact.object),
  })
}

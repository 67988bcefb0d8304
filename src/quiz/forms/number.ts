import type { FactBase } from '../base.ts'
import type { Fact } from '../pack.ts'
import { stem } from '../phrases.ts'
import { wrongNumber } from '../proofs.ts'
import type { Quantity } from '../quantities.ts'
import { quantityText, unitName, valueLabel } from '../quantities.ts'
import type { Proof } from '../question.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { row, width } from './numbering.ts'
import { reason } from './reasons.ts'

/** "How many …?" with values in order; the right one is at each rank equally often. */
export function numberAmong(brief: Brief): Draft | undefined {
  const { base, fact, chance, count } = brief
  const asked = stem(base, fact, 'object')
  if (fact.object.type !== 'quantity' || asked === undefined) return undefined
  const { object } = fact
  const length = count + 1
  const wide = width(object, length, chance)
  const values = wide && row(object, { rank: chance.int(length), length }, wide)
  if (!values) return undefined
  const choices = values.map((value) => choice(base, fact, { object, value }))
  const legal = choices.filter((one) => one !== undefined)
  return legal.length === length ? about(brief, asked, picked(legal)) : undefined
}

type Choice = Parameters<typeof picked>[0][number]

interface Value {
  readonly object: Quantity
  readonly value: number
}

function choice(base: FactBase, fact: Fact, { object, value }: Value): Choice | undefined {
  const text = valueLabel(base, object, value)
  const option = { id: String(value), text }
  if (value === object.value) return { option, why: undefined }
  const proof: Proof | undefined = wrongNumber(base, fact, value)
  const pair = { key: quantityText(base, object), wrong: text }
  return proof && { option, why: reason(base, fact, { proof, pair }) }
}

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

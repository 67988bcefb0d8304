import type { FactBase } from './base.ts'
import { format, inAll, isolate, withoutIsolates } from './message.ts'
import type { FactObject, Unit } from './pack.ts'
import type { Lang, Texts } from './vocabulary.ts'

export type Quantity = Extract<FactObject, { readonly type: 'quantity' }>

/** Choosing a plural and grouping digits costs far more than the rest of a sentence, and values come back. */
const shown = new Map<string, string>()
const SHOWN_AT_MOST = 20_000

/** A value with its unit: "1,500 kilometres". Arabic is isolated as a whole. */
function unitText(unit: Unit, value: number, lang: Lang): string {
  const key = `${lang}${value} ${unit.text[lang]}`
  const known = shown.get(key)
  if (known !== undefined) return known
  if (shown.size >= SHOWN_AT_MOST) shown.clear()
  const text = format(unit.text[lang], lang, { value })
  const whole = lang === 'ar' ? isolate(text) : text
  shown.set(key, whole)
  return whole
}

/** The label of a value, among options or in a sentence. One object for one value: its measures are taken once. */
export function valueLabel(base: FactBase, quantity: Quantity, value: number): Texts {
  const unit = unitOf(base, quantity)
  const labels = labelled.get(unit) ?? new Map<number, Texts>()
  labelled.set(unit, labels)
  if (labels.size >= SHOWN_AT_MOST) labels.clear()
  const label = labels.get(value) ?? inAll((lang) => unitText(unit, value, lang))
  labels.set(value, label)
  return label
}

const labelled = new WeakMap<Unit, Map<number, Texts>>()

/** A quantity inside a sentence; a pack's own wording says "about" where the article rounds. */
export const quantityText = (base: FactBase, quantity: Quantity): Texts =>
  valueLabel(base, quantity, quantity.value)

/** @throws where the pack names no such unit: the library lets no such pack through. */
function unitOf(base: FactBase, quantity: Quantity): Unit {
  const unit = base.units.get(quantity.unit)
  if (unit === undefined) throw new Error(`no unit "${quantity.unit}"`)
  return unit
}

/** Counts whose plural is the plain name of the unit: what stands beside a field to type in. */
const PLAIN: Readonly<Record<Lang, number>> = { ar: 100, fr: 2, en: 2 }

/** The unit alone: "kilometres". */
export function unitName(base: FactBase, quantity: Quantity): Texts {
  const unit = unitOf(base, quantity)
  return inAll((lang) =>
    withoutIsolates(unitText(unit, PLAIN[lang], lang))
      .replace(/[\d\s\u00A0\u202F]+/u, ' ')
      .trim(),
  )
}

import { isEntity } from '../base.ts'
import { kin, namesOf } from '../kin.ts'
import { normal } from '../normal.ts'
import { contains, echoes, lengthTells } from '../faces.ts'
import type { Entity } from '../pack.ts'
import { entityOf } from '../names.ts'
import type { Lang } from '../vocabulary.ts'
import { isLed, readingOf } from './reading.ts'
import type { Check, View } from './view.ts'
import { sides } from './view.ts'

/** Checks of the options against each other. */

export const noSingleKey: Check = ({ question, options }) => {
  const { task } = question
  if (task.kind !== 'pick') return false
  if (options.length < 2 || task.whyWrong.length !== options.length || options[task.key] === undefined)
    return true
  return task.whyWrong.some((why, i) =>
    i === task.key ? why !== undefined : why === undefined || why.proof.facts.length === 0,
  )
}

const pairs = <T>(items: readonly T[], test: (one: T, other: T) => boolean): boolean =>
  items.some((one, i) => items.some((other, j) => j > i && test(one, other)))

export const equalOptions: Check = (view, lang) =>
  pairs(view.measures, (one, other) => one[lang].normal === other[lang].normal) || aliased(view, lang)

/** Two options that name one entity of the pack, or a part and its whole. */
function aliased(view: View, lang: Lang): boolean {
  const { base, options, thorough } = view
  if (base === undefined || !thorough) return false
  const stood = entitiesIn(view)
  const named =
    stood.length > 0 ? stood : options.flatMap((option) => entitiesCalled(base.pack.entities, option[lang]))
  return pairs(named, (one, other) => kin(base, one.id, other.id))
}

/** The entities that the options stand for. */
function entitiesIn({ base, question }: View): readonly Entity[] {
  if (base === undefined || question.task.kind !== 'pick') return []
  return question.task.options.flatMap(({ id }) => (isEntity(base, id) ? [entityOf(base, id)] : []))
}

const lists = new WeakMap<readonly Entity[], ReadonlyMap<string, Entity>>()

/** Entities by every name they have; names that several share are left out. */
function entitiesCalled(entities: readonly Entity[], name: string): readonly Entity[] {
  let called = lists.get(entities)
  if (called === undefined) {
    called = byName(entities)
    lists.set(entities, called)
  }
  const found = called.get(normal(name)) ?? called.get(normal(name.replace(/^(?:the|le|la|les|l’) ?/iu, '')))
  return found === undefined ? [] : [found]
}

function byName(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  return new Map(entities.flatMap((entity) => [...namesOf(entity)].map((name) => [name, entity] as const)))
}

/** Names among sentences, dates among numbers, a month among days; in the pack, entities of two kinds. */
export const mixedOptions: Check = (view, lang) => {
  if (view.question.form === 'truth') return false
  const mixed = pairs(view.options, (one, other) => readingOf(one)[lang].kind !== readingOf(other)[lang].kind)
  if (mixed && view.key !== undefined && !hasValues(view)) return true
  return pairs(entitiesIn(view), (one, other) => one.kind !== other.kind)
}

export const optionInOption: Check = ({ measures, question }, lang) =>
  question.form !== 'number' &&
  question.form !== 'date' &&
  pairs(measures, (one, other) => one[lang].normal !== other[lang].normal && contains(one[lang], other[lang]))

export const allOrNone: Check = ({ options }, lang) =>
  options.some((option) => readingOf(option)[lang].joined)

/** The key beside the other options, where its words could give it away: values and the two of a statement cannot. */
function keyBeside(
  view: View,
): { readonly key: View['stem']; readonly others: View['measures'] } | undefined {
  const found = sides(view)
  const { form } = view.question
  if (found === undefined || form === 'truth' || form === 'number' || form === 'date') return undefined
  const key = view.measures[found.key]
  return key && { key, others: found.others.flatMap((i) => view.measures[i] ?? []) }
}

export const keyLength: Check = (view, lang) => {
  const found = keyBeside(view)
  return (
    found !== undefined &&
    lengthTells(
      found.key[lang],
      found.others.map((other) => other[lang]),
    )
  )
}

export const keyEcho: Check = (view, lang) => {
  const found = keyBeside(view)
  return (
    found !== undefined &&
    echoes(
      view.stem[lang],
      found.key[lang],
      found.others.map((other) => other[lang]),
      lang,
    )
  )
}

const LOOSE_END: Readonly<Record<Lang, RegExp>> = {
  ar: / (?:في|من|إلى|على|عن|مع) ?؟$/u,
  fr: /[ ’](?:une?|le|la|les|l’|de|du|des|d’|à|au|en)[\s\u202F]*\?$/iu,
  en: / (?:an?|the) ?\?$/iu,
}

/** Some options led by a preposition or an indefinite article and some not, or a stem that ends on one. */
export const grammarCue: Check = ({ options, measures, question }, lang) => {
  if (LOOSE_END[lang].test(question.stem[lang])) return true
  if (question.task.kind !== 'pick') return false
  const led = measures.filter((option) => isLed(option[lang], lang)).length
  return led > 0 && led < options.length
}

/** Options made from values say so in their ids: their texts may spell small numbers out. */
const hasValues = ({ question }: View): boolean =>
  question.form === 'number' &&
  question.task.kind === 'pick' &&
  question.task.options.every(({ id }) => id !== '' && Number.isFinite(Number(id)))

/** Values and dates that do not stand from the smallest to the greatest. */
export const unsorted: Check = (view, lang) => {
  const { question, options } = view
  if (question.task.kind !== 'pick') return false
  const values = hasValues(view)
    ? question.task.options.map(({ id }) => Number(id))
    : options.map((option) => readingOf(option)[lang].value)
  if (values.some((value) => value === undefined)) return false
  return values.some((value, i) => i > 0 && Number(value) <= Number(values[i - 1]))
}

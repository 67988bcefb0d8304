import type { FactBase } from './base.ts'
import type { Vars } from './message.ts'
import { capitalised, settled } from './message.ts'
import type { Entity, Names } from './pack.ts'
import type { EntityId, Lang, Texts } from './vocabulary.ts'

/** Names as templates, options and sentences use them. */

const named = new WeakMap<Names, Readonly<Record<Lang, Vars>>>()

/** The forms of a name as template variables; Arabic has no form with the article of its own. */
export function nameVars(names: Names | undefined, lang: Lang): Vars | undefined {
  if (names === undefined) return undefined
  const known = named.get(names)
  if (known !== undefined) return known[lang]
  const vars = { ar: { ...names.ar, the: names.ar.bare }, fr: { ...names.fr }, en: { ...names.en } }
  named.set(names, vars)
  return vars[lang]
}

/** How an entity stands among options: with its article in French and English, bare in Arabic, capitalised. */
export const nameLabel = (names: Names): Texts => ({
  ar: settled(names.ar.bare, 'ar'),
  fr: capitalised(names.fr.the, 'fr'),
  en: capitalised(names.en.the, 'en'),
})

/** How an office stands among options: nobody holds "the foreign minister". */
export const bareLabel = (names: Names): Texts => ({
  ar: settled(names.ar.bare, 'ar'),
  fr: capitalised(names.fr.bare, 'fr'),
  en: capitalised(names.en.bare, 'en'),
})

/** The name inside a sentence. */
export const nameText = (names: Names): Texts => ({ ar: names.ar.bare, fr: names.fr.the, en: names.en.the })

/** @throws where the pack names no such entity: the library lets no such pack through. */
export function entityOf(base: FactBase, id: EntityId): Entity {
  const entity = base.entities.get(id)
  if (entity === undefined) throw new Error(`no entity "${id}"`)
  return entity
}

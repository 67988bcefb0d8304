import type { FactBase } from '../quiz/base.ts'
import { asksOf, sentence, stem } from '../quiz/phrases.ts'
import type { Fact } from '../quiz/pack.ts'
import { LANGS } from '../quiz/vocabulary.ts'
import type { Texts } from '../quiz/vocabulary.ts'
import { complaints } from './checks/language.ts'

/**
 * Fills in every sentence and stem of a pack and reads it by the rules of its language: names meet templates only here, so that a
 * "de le" between the two shows. Each complaint names the fact. It takes longer than a start may: `npm run packs` and the tests do it.
 */
export function proofread(base: FactBase): readonly string[] {
  return base.pack.facts.flatMap((fact) =>
    LANGS.flatMap((lang) =>
      textsOf(base, fact).flatMap((texts) =>
        complaints(texts[lang], lang)
          .filter(({ found }) => !found.startsWith('isolates in'))
          .map(
            ({ found, advice }) =>
              `${base.pack.id}, fact "${fact.id}", ${lang}\n  reads:    ${texts[lang]}\n  found:    ${found}\n  to do:    ${advice}`,
          ),
      ),
    ),
  )
}

function textsOf(base: FactBase, fact: Fact): readonly Texts[] {
  const slots = (['object', 'subject', 'speaker'] as const).filter(
    (slot) => asksOf(base, fact, slot) !== undefined && (slot !== 'speaker' || fact.speaker !== undefined),
  )
  const stems = slots.map((slot) => stem(base, fact, slot)).filter((texts) => texts !== undefined)
  return [sentence(base, fact), ...stems]
}

import type { FactBase } from '../base.ts'
import type { Vars } from '../message.ts'
import { sayAll } from '../message.ts'
import { nameVars } from '../names.ts'
import type { Fact, Names } from '../pack.ts'
import { full, reporter, sentence } from '../phrases.ts'
import type { Proof, WhyWrong } from '../question.ts'
import type { Lang, Texts } from '../vocabulary.ts'
import { words } from '../words.ts'

/** The two answers that a reason sets against each other, as they stand inside a sentence. */
interface Pair {
  readonly key: Texts
  readonly wrong: Texts
}

/** A proof with its sentence: what a player reads who chose the wrong one. */
export function reason(base: FactBase, fact: Fact, { proof, pair }: { proof: Proof; pair: Pair }): WhyWrong {
  return {
    proof,
    text: full(sayAll(wordOf(base, proof, fact), (lang) => varsOf(base, fact, { proof, pair, lang }))),
  }
}

function wordOf(base: FactBase, proof: Proof, fact: Fact): Texts {
  switch (proof.rule) {
    case 'functional':
      return proof.facts[0] === fact.id ? words.onlyOne : words.hasOther
    case 'inverse':
    case 'contradiction':
    case 'order':
      return words.onlyOne
    case 'complete':
      return base.relations.get(fact.relation)?.asTold === true ? words.onlyOne : words.fullList
    case 'number':
      return words.otherNumber
    case 'date':
      return words.otherDate
  }
}

interface Told {
  readonly proof: Proof
  readonly pair: Pair
  readonly lang: Lang
}

function varsOf(base: FactBase, fact: Fact, { proof, pair, lang }: Told): Vars {
  const [first] = proof.facts
  const ground = (first && base.facts.get(first)) ?? fact
  return {
    article: nameVars(reporter(base, ground), lang),
    key: pair.key[lang],
    wrong: pair.wrong[lang],
    fact: ground === fact ? '' : sentence(base, ground)[lang],
  }
}

/** Whose words they are, and whose not. */
export const notHeard = (
  { key, wrong }: { readonly key: Names; readonly wrong: Names },
  proof: Proof,
): WhyWrong => ({
  proof,
  text: full(
    sayAll(words.otherSpeaker, (lang) => ({ key: nameVars(key, lang), wrong: nameVars(wrong, lang) })),
  ),
})

import type { FactBase } from '../base.ts'
import { capitalised, inAll, sayAll } from '../message.ts'
import type { Fact } from '../pack.ts'
import { choose } from '../pairing.ts'
import { asksOf, plainClause, remembered, stem } from '../phrases.ts'
import type { Speech, Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import { keyChoice, wrongChoice } from './choice.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'
import { faceOf, keyOf, kinIn, rivals } from './rivals.ts'

/** Who said it. */

const ASKED: Readonly<Record<Speech, Texts>> = {
  says: words.whoSays,
  promises: words.whoPromises,
  warns: words.whoWarns,
  denies: words.whoDenies,
  judges: words.whoJudges,
  predicts: words.whoPredicts,
  asks: words.whoAsks,
}

/** Who speaks has a long name more often than not: states and offices. */
const SELDOM_LONGEST = 0.7

export function speaker(brief: Brief): Draft | undefined {
  const { base, fact, chance, count } = brief
  const [key, asked] = [keyOf(base, fact, 'speaker'), speakerStem(base, fact)]
  if (key === undefined || asked === undefined) return undefined
  const wanted = { stem: asked, count, clash: kinIn(base), longest: SELDOM_LONGEST }
  const wrong = choose(faceOf(base, key), rivals(base, fact, 'speaker'), wanted, chance)
  return wrong && about(brief, asked, picked(chance.shuffle([keyChoice(key), ...wrong.map(wrongChoice)])))
}

/** The pack's own stem, else the sentence itself asked for its source, where it does not name its speaker. */
function speakerStem(base: FactBase, fact: Fact): Texts | undefined {
  if (asksOf(base, fact, 'speaker') !== undefined)
    return remembered(base, fact, 'speaker stem', () => ownStem(base, fact))
  const told = plainClause(base, fact)
  return told && remembered(base, fact, 'speaker stem', () => askedStem(fact, told))
}

/** The speaker is what is asked: the stem does not frame it. */
const ownStem = (base: FactBase, fact: Fact): Texts =>
  stem(base, { ...fact, speaker: undefined }, 'speaker') ?? { ar: '', fr: '', en: '' }

function askedStem(fact: Fact, told: Texts): Texts {
  const asked = sayAll(ASKED[fact.speech ?? 'says'], (lang) => ({ says: told[lang] }))
  return inAll((lang) => capitalised(asked[lang], lang))
}

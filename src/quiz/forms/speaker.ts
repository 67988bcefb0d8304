import type { FactBase } from '../base.ts'
import { isEntity } from '../base.ts'
import { capitalised, inAll, sayAll } from '../message.ts'
import type { Entity, Fact } from '../pack.ts'
import type { Candidate } from '../pairing.ts'
import { choose } from '../pairing.ts'
import { asksOf, entityOf, full, nameVars, plainClause, remembered, stem } from '../phrases.ts'
import { nearness, voices } from '../pools.ts'
import { wrongSpeaker } from '../proofs.ts'
import type { Proof, WhyWrong } from '../question.ts'
import type { Speech, Texts } from '../vocabulary.ts'
import { words } from '../words.ts'
import { faceOf, kinIn, labelOf, legal, wrongChoice } from './choice.ts'
import type { Brief, Draft } from './draft.ts'
import { about, picked } from './draft.ts'

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

/** Those who are quoted most have long names as it is. */
const RARELY_LONGEST = 0.8

export function speaker(brief: Brief): Draft | undefined {
  const { base, fact, chance, count } = brief
  if (fact.speaker === undefined || !isEntity(base, fact.speaker)) return undefined
  const asked = speakerStem(base, fact)
  if (asked === undefined) return undefined
  const key = entityOf(base, fact.speaker)
  const from = others(brief, key)
  const wrong = choose(
    faceOf(base, key),
    from,
    { stem: asked, count, clash: kinIn(base), longest: RARELY_LONGEST },
    chance,
  )
  if (wrong === undefined) return undefined
  const right = { option: { id: key.id, text: labelOf(key) }, why: undefined }
  return about(brief, asked, picked(chance.shuffle([right, ...wrong.map(wrongChoice)])))
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

function others({ base, fact }: Brief, key: Entity): readonly Candidate[] {
  return legal(voices(base, fact, key), (other) => {
    const proof = wrongSpeaker(base, fact, other.id)
    return proof && voice(base, { key, other, proof })
  })
}

interface Versus {
  readonly key: Entity
  readonly other: Entity
  readonly proof: Proof
}

const voice = (base: FactBase, { key, other, proof }: Versus): Candidate => ({
  face: faceOf(base, other),
  weight: nearness(base, key, other),
  why: () => notHeard({ key, other, proof }),
})

const notHeard = ({ key, other, proof }: Versus): WhyWrong => ({
  proof,
  text: full(
    sayAll(words.otherSpeaker, (lang) => ({
      key: nameVars(key.names, lang),
      wrong: nameVars(other.names, lang),
    })),
  ),
})

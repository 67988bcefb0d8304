import type { Entity, Fact, FactObject, Names, Pack } from '../../src/quiz/pack.ts'

/** A pack of many facts: a real one, copied so often under other names that it has at least `facts` of them. */
export function largePack(pack: Pack, facts: number): Pack {
  const copies = Math.ceil(facts / pack.facts.length)
  const numbers = Array.from({ length: copies }, (_, i) => i + 1)
  return {
    ...pack,
    entities: numbers.flatMap((n) => pack.entities.map((entity) => copyOfEntity(entity, n))),
    facts: numbers.flatMap((n) => pack.facts.map((fact) => copyOfFact(pack, fact, n))),
    conflicts: numbers.flatMap((n) =>
      pack.conflicts.map((conflict) => ({
        ...conflict,
        id: copied(conflict.id, n),
        sides: conflict.sides.map((side) => ({ ...side, facts: side.facts.map((id) => copied(id, n)) })),
      })),
    ),
    agreements: numbers.flatMap((n) =>
      pack.agreements.map((agreement) => ({
        ...agreement,
        id: `${agreement.id}-${n}`,
        facts: agreement.facts.map((id) => copied(id, n)),
      })),
    ),
  }
}

const copied = <Id extends string>(id: Id, n: number): Id => `${id}-${n}` as Id

const copyOfEntity = (entity: Entity, n: number): Entity => ({
  ...entity,
  id: copied(entity.id, n),
  names: copyOfNames(entity.names, n),
  aliases: { ar: [], fr: [], en: [] },
  partOf: entity.partOf.map((id) => copied(id, n)),
})

const copyOfNames = ({ ar, fr, en }: Names, n: number): Names => ({
  ar: { ...ar, bare: `${ar.bare} ${n}`, li: `${ar.li} ${n}`, bi: `${ar.bi} ${n}` },
  fr: { ...fr, bare: `${fr.bare} ${n}`, the: `${fr.the} ${n}`, de: `${fr.de} ${n}`, at: `${fr.at} ${n}` },
  en: { ...en, bare: `${en.bare} ${n}`, the: `${en.the} ${n}` },
})

function copyOfFact(pack: Pack, fact: Fact, n: number): Fact {
  const isArticle = pack.articles.some((article) => article.id === fact.speaker)
  return {
    ...fact,
    id: copied(fact.id, n),
    subject: copied(fact.subject, n),
    object: copyOfObject(fact.object, n),
    place: fact.place && copied(fact.place, n),
    agency: fact.agency && copied(fact.agency, n),
    speaker: fact.speaker === undefined || isArticle ? fact.speaker : copied(fact.speaker, n),
    notOptions: fact.notOptions.map((id) => copied(id, n)),
  }
}

const copyOfObject = (object: FactObject, n: number): FactObject =>
  object.type === 'entity' ? { ...object, entity: copied(object.entity, n) } : object

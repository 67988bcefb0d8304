import { describe, expect, it } from 'vitest'
import { createBase } from '../../src/quiz/base.ts'
import { sentence, stem } from '../../src/quiz/phrases.ts'
import { dateOf } from '../../src/quiz/dates.ts'
import type { Entity, Fact, Pack } from '../../src/quiz/pack.ts'
import {
  wrongDate,
  wrongNumber,
  wrongObject,
  wrongReport,
  wrongSpeaker,
  wrongSubject,
} from '../../src/quiz/proofs.ts'
import type { ArticleId, EntityId, FactId, RelationId } from '../../src/quiz/vocabulary.ts'
import { portPack } from '../support/pack.ts'

const id = (text: string): EntityId => text as EntityId

/** The fixture with some of it changed. */
const packWith = ({
  facts,
  entities,
  relations,
  ...more
}: {
  facts?: (fact: Fact) => Partial<Fact>
  entities?: (entity: Entity) => Partial<Entity>
  relations?: Partial<Pack['relations'][number]>
} & Partial<Omit<Pack, 'facts' | 'entities' | 'relations'>>): Pack => ({
  ...portPack,
  ...more,
  facts: portPack.facts.map((fact) => ({ ...fact, ...facts?.(fact) })),
  entities: portPack.entities.map((entity) => ({ ...entity, ...entities?.(entity) })),
  relations: portPack.relations.map((relation) => ({ ...relation, ...relations })),
})

const baseOf = (change: Parameters<typeof packWith>[0] = {}, more: readonly Fact[] = []) => {
  const pack = packWith(change)
  return createBase({ ...pack, facts: [...pack.facts, ...more] })
}
type Base = ReturnType<typeof baseOf>
const factIn = (base: Base, name: string): Fact => base.facts.get(name as FactId)!

describe('a wrong object', () => {
  it('is proved by a relation that allows one object', () => {
    const base = baseOf()
    expect(wrongObject(base, factIn(base, 'port-berin-stands-in'), id('sudena'))).toEqual({
      rule: 'functional',
      facts: ['port-berin-stands-in'],
    })
  })

  it('is not proved by its absence from the base', () => {
    const base = baseOf({ relations: { functional: false, inverseFunctional: false } })
    expect(wrongObject(base, factIn(base, 'port-berin-stands-in'), id('sudena'))).toBeUndefined()
    expect(wrongSubject(base, factIn(base, 'saleh-runs'), id('novak'))).toBeUndefined()
  })

  it('is proved by a set that an article names in full', () => {
    const complete = [
      {
        relation: 'stands-in' as RelationId,
        subject: id('port-berin'),
        object: undefined,
        article: 'north' as ArticleId,
      },
    ]
    const base = baseOf({ relations: { functional: false }, complete })
    expect(wrongObject(base, factIn(base, 'port-berin-stands-in'), id('sudena'))?.rule).toBe('complete')
    expect(wrongObject(base, factIn(base, 'port-corvo-stands-in'), id('marsa'))).toBeUndefined()
  })

  it('is proved against what the reports tell, where sentences and stems name the report', () => {
    const relations = { functional: false, inverseFunctional: false, asTold: true }
    const base = baseOf({ relations })
    const fact = factIn(base, 'port-berin-stands-in')
    expect(wrongObject(base, fact, id('sudena'))?.rule).toBe('complete')
    for (const text of [stem(base, fact, 'object'), sentence(base, fact)])
      expect(text?.en).toContain('According to')
    const two = { ...fact, id: 'two' as FactId, object: { type: 'entity', entity: id('marsa') } } as const
    expect(wrongObject(baseOf({ relations }, [two]), fact, id('sudena'))).toBeUndefined()
    const open = portPack.articles.map((article, i) => ({ ...article, complete: i > 0 }))
    expect(wrongObject(baseOf({ relations, articles: open }), fact, id('sudena'))).toBeUndefined()
  })

  it('is never what a fact of any status gives, nor a part, a whole or another name of it', () => {
    const contested = baseOf()
    expect(wrongObject(contested, factIn(contested, 'port-alma-stands-in'), id('testera'))).toBeUndefined()
    const parts = baseOf({ entities: (entity) => (entity.id === 'sudena' ? { partOf: [id('nordal')] } : {}) })
    expect(wrongObject(parts, factIn(parts, 'port-berin-stands-in'), id('sudena'))).toBeUndefined()
    expect(wrongObject(parts, factIn(parts, 'port-corvo-stands-in'), id('nordal'))).toBeUndefined()
    const renamed = baseOf({
      entities: (entity) => (entity.id === 'sudena' ? { aliases: { ar: [], fr: ['NORDAL'], en: [] } } : {}),
    })
    expect(wrongObject(renamed, factIn(renamed, 'port-berin-stands-in'), id('sudena'))).toBeUndefined()
  })

  it('is never what holds for the whole of which the subject is a part', () => {
    const base = baseOf({
      entities: (entity) => (entity.id === 'port-berin' ? { partOf: [id('port-corvo')] } : {}),
    })
    expect(wrongObject(base, factIn(base, 'port-berin-stands-in'), id('sudena'))).toBeUndefined()
  })

  it('is never what the author or the fact itself keeps out', () => {
    const excluded = baseOf({
      facts: (fact) => (fact.id === 'port-berin-stands-in' ? { notOptions: [id('sudena')] } : {}),
    })
    expect(wrongObject(excluded, factIn(excluded, 'port-berin-stands-in'), id('sudena'))).toBeUndefined()
    const placed = baseOf({
      facts: (fact) => (fact.id === 'port-berin-stands-in' ? { place: id('sudena') } : {}),
    })
    expect(wrongObject(placed, factIn(placed, 'port-berin-stands-in'), id('sudena'))).toBeUndefined()
  })
})

describe('a wrong subject', () => {
  it('is proved by a relation that allows one subject', () => {
    const base = baseOf()
    expect(wrongSubject(base, factIn(base, 'saleh-runs'), id('novak'))?.rule).toBe('inverse')
  })

  it('is proved by its own, other object', () => {
    const base = baseOf({ relations: { inverseFunctional: false } })
    expect(wrongSubject(base, factIn(base, 'saleh-runs'), id('novak'))).toEqual({
      rule: 'functional',
      facts: ['novak-runs', 'saleh-runs'],
    })
  })

  it('is not proved by another object at another time', () => {
    const base = baseOf({
      relations: { inverseFunctional: false },
      facts: (fact) => (fact.id === 'novak-runs' ? { at: dateOf('1999') } : {}),
    })
    expect(wrongSubject(base, factIn(base, 'saleh-runs'), id('novak'))).toBeUndefined()
  })
})

describe('wrong values', () => {
  const about = { type: 'quantity', value: 4500, unit: 'tonnes', tolerance: 300, about: true } as const

  it('lie outside the tolerance, and outside what any article reports', () => {
    const base = baseOf({ facts: (fact) => (fact.id === 'port-berin-holds' ? { object: about } : {}) })
    const fact = factIn(base, 'port-berin-holds')
    expect(wrongNumber(base, fact, 4700)).toBeUndefined()
    expect(wrongNumber(base, fact, 5000)?.rule).toBe('number')
    const other: Fact = { ...fact, id: 'other' as FactId, object: { ...about, value: 6000, tolerance: 0 } }
    expect(wrongNumber(baseOf({}, [other]), fact, 6000)).toBeUndefined()
  })

  it('and dates differ at the precision that is shown', () => {
    const base = baseOf()
    const fact = factIn(base, 'port-berin-opened')
    expect(wrongDate(base, fact, dateOf('2004-06'))?.rule).toBe('date')
    expect(wrongDate(base, fact, dateOf('2004-05'))).toBeUndefined()
    expect(wrongDate(base, fact, dateOf('2004'))).toBeUndefined()
  })
})

describe('wrong speakers and reports', () => {
  it('are proved only while every article’s list of facts is complete', () => {
    const base = baseOf()
    const fact = factIn(base, 'port-corvo-hopes-haddad')
    expect(wrongSpeaker(base, fact, id('novak'))?.rule).toBe('complete')
    const open = baseOf({
      articles: portPack.articles.map((article, i) => ({ ...article, complete: i > 0 })),
    })
    expect(wrongSpeaker(open, factIn(open, 'port-corvo-hopes-haddad'), id('novak'))).toBeUndefined()
    expect(wrongReport(open, factIn(open, 'port-alma-stands-in-too'), 'north' as ArticleId)).toBeUndefined()
  })

  it('are never those who say it too', () => {
    const base = baseOf()
    const fact = factIn(base, 'port-corvo-hopes-haddad')
    const echo: Fact = {
      ...fact,
      id: 'echo' as FactId,
      speaker: id('novak'),
      evidence: [{ article: 'east' as ArticleId, paragraph: 1, sha256: '' }],
    }
    const both = baseOf({}, [echo])
    expect(wrongSpeaker(both, factIn(both, fact.id), id('novak'))).toBeUndefined()
    expect(wrongReport(both, factIn(both, fact.id), 'east' as ArticleId)).toBeUndefined()
    expect(wrongReport(both, factIn(both, fact.id), 'south' as ArticleId)?.rule).toBe('complete')
  })
})

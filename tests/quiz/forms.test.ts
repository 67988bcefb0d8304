import { describe, expect, it } from 'vitest'
import { createBase } from '../../src/quiz/base.ts'
import type { Ask } from '../../src/quiz/draw.ts'
import { asks, build } from '../../src/quiz/draw.ts'
import { dateOf, span } from '../../src/quiz/dates.ts'
import { flaws } from '../../src/quiz/flaws/flaws.ts'
import type { Fact, Pack } from '../../src/quiz/pack.ts'
import { citations, citationsOf, sentence, stem } from '../../src/quiz/phrases.ts'
import type { Question, Task } from '../../src/quiz/question.ts'
import type { ArticleId, EntityId, FactId } from '../../src/quiz/vocabulary.ts'
import { portPack } from '../support/pack.ts'

const base = createBase(portPack)

const baseWith = (change: (fact: Fact) => Partial<Fact>, more: Partial<Pack> = {}) =>
  createBase({ ...portPack, facts: portPack.facts.map((fact) => ({ ...fact, ...change(fact) })), ...more })

function ask(fact: string, kind: `${Ask['form']}/${Ask['direction']}`): Ask {
  const [form, direction] = kind.split('/') as [Ask['form'], Ask['direction']]
  return { fact: fact as FactId, form, direction }
}

function built(fact: string, kind: Parameters<typeof ask>[1], seed = 'seed', from = base): Question {
  const question = build(from, ask(fact, kind), seed)
  if (question === undefined) throw new Error(`no question: ${fact} ${kind}`)
  return question
}

const pickOf = ({ task }: Question): Extract<Task, { kind: 'pick' }> => {
  if (task.kind !== 'pick') throw new Error('not picked')
  return task
}
const shown = (question: Question): readonly string[] => pickOf(question).options.map(({ id }) => id)
const seeds = Array.from({ length: 60 }, (_, i) => `seed ${i}`)

describe('a built question', () => {
  it('is the same from the same seed, and complete in itself', () => {
    const one = built('saleh-runs', 'choice/object')
    expect(built('saleh-runs', 'choice/object')).toEqual(one)
    expect(one.id).toBe('ports/saleh-runs/choice/object')
    expect(one.packHash).toBe(portPack.hash)
    expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(structuredClone(one))))
  })

  it('has the options of its fact, the right one among them, each wrong one with its reason', () => {
    const { options, key, whyWrong } = pickOf(built('saleh-runs', 'choice/subject'))
    expect(options[key]?.id).toBe('saleh')
    expect(options.length).toBe(3)
    expect(whyWrong[key]).toBeUndefined()
    const wrong = whyWrong.find((why) => why !== undefined)
    expect(wrong?.proof).toEqual({ rule: 'inverse', facts: ['saleh-runs'] })
    expect(wrong?.text.en).toContain('Omar Saleh')
  })

  it('varies with the seed: which distractors, in which order', () => {
    const orders = new Set(seeds.map((seed) => shown(built('saleh-runs', 'choice/subject', seed)).join()))
    expect(orders.size).toBeGreaterThan(6)
  })

  it('has as many distractors as were wished for, or is not built', () => {
    for (const distractors of [1, 2, 3] as const) {
      const question = build(base, ask('saleh-runs', 'choice/object'), 'x', { distractors })
      expect(question && shown(question).length).toBe(distractors + 1)
    }
    const few = createBase({
      ...portPack,
      entities: portPack.entities.filter(({ id }) => !['novak', 'dubois'].includes(id)),
      facts: portPack.facts.filter(({ subject }) => !['novak', 'dubois'].includes(subject)),
      agreements: [],
    })
    expect(build(few, ask('saleh-runs', 'choice/subject'), 'x')).toBeUndefined()
    expect(build(few, ask('saleh-runs', 'choice/subject'), 'x', { distractors: 1 })).toBeDefined()
  })

  it('is not built for an unknown fact or an odd form', () => {
    expect(build(base, ask('nobody', 'choice/object'), 'x')).toBeUndefined()
    expect(build(base, ask('saleh-runs', 'choice/statement'), 'x')).toBeUndefined()
  })
})

describe('numbers and dates', () => {
  it('stand in order, the right one at each rank', () => {
    const ranks = new Set<number>()
    for (const seed of seeds) {
      const question = built('port-berin-holds', 'number/value', seed)
      const values = shown(question).map(Number)
      expect(values).toEqual(values.toSorted((a, b) => a - b))
      expect(values[pickOf(question).key]).toBe(4500)
      ranks.add(pickOf(question).key)
    }
    expect([...ranks].sort()).toEqual([0, 1, 2])
    const dates = shown(built('port-corvo-opened', 'date/value')).map((iso) => span(dateOf(iso)).first)
    expect(dates).toEqual(dates.toSorted((a, b) => a - b))
  })

  it('are not offered where the right one could not be the last of a row', () => {
    const small = baseWith((fact) =>
      fact.id === 'port-berin-holds' && fact.object.type === 'quantity'
        ? { object: { ...fact.object, value: 1 } }
        : {},
    )
    expect(build(small, ask('port-berin-holds', 'number/value'), 'x')).toBeUndefined()
    expect(build(small, ask('port-berin-holds', 'number/entry'), 'x')?.task).toMatchObject({
      kind: 'number',
      value: 1,
    })
  })

  it('are typed in where that is wished for, with tolerance, unit and precision', () => {
    const number = build(base, ask('port-berin-holds', 'number/value'), 'x', { entry: true })
    expect(number?.id).toBe('ports/port-berin-holds/number/entry')
    expect(number?.task).toMatchObject({
      kind: 'number',
      value: 4500,
      unit: { ar: 'طن', fr: 'tonnes', en: 'tonnes' },
    })
    const date = built('port-berin-opened', 'date/entry')
    expect(date.task).toMatchObject({ kind: 'date', precision: 'month', shown: { fr: 'mai 2004' } })
  })
})

describe('true and false', () => {
  it('come about equally often, the false ones with a proof', () => {
    const keys = seeds.map((seed) => pickOf(built('saleh-runs', 'truth/statement', seed)).key)
    expect(keys.filter((key) => key === 0).length).toBeGreaterThan(12)
    expect(keys.filter((key) => key === 1).length).toBeGreaterThan(12)
  })

  it('say what the fact says when true, and not when false', () => {
    for (const seed of seeds) {
      const question = built('saleh-runs', 'truth/statement', seed)
      const says = question.stem.en.includes('Omar Saleh is in charge of the Port of Berin')
      expect(says).toBe(pickOf(question).key === 0)
    }
  })

  it('are always true where nothing wrong can be said with a proof', () => {
    for (const seed of seeds)
      expect(pickOf(built('port-corvo-hopes-haddad', 'truth/statement', seed)).key).toBe(0)
  })

  it('take what the pack offers as a denial', () => {
    const contraries = [
      {
        says: {
          ar: 'سيُغلق رصيف الميناء قريبًا',
          fr: 'le quai du port va bientôt fermer',
          en: 'the quay will close soon',
        },
        because: {
          ar: 'يقول التقرير إنه سيتوسع',
          fr: 'l’article dit qu’il va grandir',
          en: 'the report says that it will grow',
        },
      },
    ]
    const denied = baseWith((fact) => (fact.id === 'port-corvo-hopes-haddad' ? { contraries } : {}))
    const made = build(denied, ask('port-corvo-hopes-haddad', 'truth/statement'), 'x', { truth: 0 })
    expect(made?.stem.en).toBe('True or false: according to Sami Haddad, the quay will close soon?')
    expect(made && pickOf(made).whyWrong[0]).toMatchObject({
      proof: { rule: 'contradiction' },
      text: { en: 'The report says that it will grow.' },
    })
  })
})

describe('who said it', () => {
  it('is asked without naming who it is, and never with a denial in the stem', () => {
    const question = built('port-corvo-hopes-haddad', 'speaker/speaker')
    expect(question.stem.en).not.toContain('Haddad')
    expect(question.stem.en).toContain('larger ships')
    expect(shown(question)).toContain('haddad')
    expect(build(base, ask('port-corvo-hopes-saleh', 'speaker/speaker'), 'x')).toBeUndefined()
  })
})

describe('a contested point', () => {
  it('is asked as a conflict alone, and no other stem takes a side', () => {
    const forms = asks(base)
      .filter(({ fact }) => fact.startsWith('port-alma-stands-in'))
      .map(({ form }) => form)
    expect(new Set(forms)).toEqual(new Set(['conflict']))
    const question = build(base, ask('port-alma-stands-in', 'choice/object'), 'x')
    expect(question).toBeUndefined()
  })

  it('has points of agreement as its distractors, and tells both sides afterwards', () => {
    const question = built('port-alma-stands-in', 'conflict/point')
    const { options, key } = pickOf(question)
    expect(options[key]?.id).toBe('region-of-alma')
    expect(question.facts).toEqual(['port-alma-stands-in', 'port-alma-stands-in-too'])
    expect(question.explanation.en).toContain('The northern report: Marsa.')
    expect(question.explanation.en).toContain('The southern report: Testera.')
    expect(question.citations.map(({ article }) => article)).toEqual(['north', 'south'])
  })

  it('is found in the report that tells it', () => {
    const question = built('port-alma-stands-in-too', 'conflict/report')
    expect(shown(question)[pickOf(question).key]).toBe('south')
    expect(question.stem.fr).toContain('le port de Balma se trouve dans la région de Testera')
  })
})

describe('events in order', () => {
  const opening = {
    ar: 'افتتاح {$subject.bare}',
    fr: 'l’ouverture {$subject.de}',
    en: 'the opening of {$subject.the}',
  }
  const relations = portPack.relations.map((relation) =>
    relation.id === 'opened' ? { ...relation, event: opening } : relation,
  )
  const eventful = baseWith(() => ({}), { relations })

  it('are three to five, told without their dates, and have one order', () => {
    for (const distractors of [1, 2] as const) {
      const question = build(eventful, ask('port-alma-opened', 'order/sequence'), 'x', { distractors })
      if (question?.task.kind !== 'arrange') throw new Error('not arranged')
      expect(question.task.options.length).toBe(distractors + 2)
      const order = question.task.key.map(
        (at) => question.task.kind === 'arrange' && question.task.options[at]?.id,
      )
      const known = ['port-alma-opened', 'port-berin-opened', 'port-corvo-opened', 'port-dalia-opened']
      expect(order).toEqual(known.filter((fact) => order.includes(fact)))
      expect(question.facts[0]).toBe('port-alma-opened')
      expect(flaws(question, eventful)).toEqual([])
    }
  })
})

describe('sentences and stems', () => {
  it('are attributed where the template does not say whose words they are', () => {
    const via = baseWith((fact) =>
      fact.id === 'port-corvo-hopes-haddad' ? { agency: 'novak' as EntityId } : {},
    )
    expect(sentence(base, base.facts.get('port-corvo-hopes-haddad' as FactId)!)).toEqual({
      ar: 'بحسب سامي حداد، سيستقبل الميناء سفنًا أكبر.',
      fr: 'Selon Sami Haddad, le port recevra des navires plus grands.',
      en: 'According to Sami Haddad, the port will take larger ships.',
    })
    const reported = sentence(via, via.facts.get('port-corvo-hopes-haddad' as FactId)!)
    expect(reported.en).toMatch(/^According to Sami Haddad, as reported by Petr Novak, the port/)
    expect(reported.fr).toMatch(/^Selon Sami Haddad, cité par Petr Novak, le port/)
    expect(reported.ar).toMatch(/^بحسب (?!سامي).+ نقلًا عن سامي حداد، /)
  })

  it('let a report cite an agency, and not the other way round', () => {
    const citing = baseWith((fact) =>
      fact.id === 'port-corvo-hopes-haddad'
        ? { agency: 'novak' as EntityId, speaker: 'north' as ArticleId }
        : {},
    )
    const told = sentence(citing, citing.facts.get('port-corvo-hopes-haddad' as FactId)!)
    expect(told.en).toMatch(/^According to .+, citing Petr Novak, the port/)
    expect(told.fr).toMatch(/^Selon .+, qui cite Petr Novak, le port/)
    expect(told.ar).toMatch(
      new RegExp(`^بحسب .+ نقلًا عن ${citing.entities.get('novak' as EntityId)!.names.ar.bare}، `),
    )
  })

  it('name the speaker and the date of what may change', () => {
    const told = baseWith((fact) =>
      fact.id === 'port-berin-stands-in' ? { speaker: 'novak' as EntityId, asOf: dateOf('2023-09-13') } : {},
    )
    const asked = stem(told, told.facts.get('port-berin-stands-in' as FactId)!, 'object')
    expect(asked?.en).toBe(
      'As of 13 September 2023, according to Petr Novak, in which region does the Port of Berin lie?',
    )
    expect(asked?.fr).toBe(
      'Au 13 septembre 2023, selon Petr Novak, dans quelle région se trouve le port de Berin\u202F?',
    )
  })

  it('cite each paragraph once, with what is known of its article', () => {
    const evidence = [1, 2, 2].map((paragraph) => ({ article: 'north' as ArticleId, paragraph, sha256: '' }))
    const fact = { ...base.facts.get('saleh-runs' as FactId)!, evidence }
    expect(
      citations(base, fact).map(({ paragraph, paragraphs, outlet }) => [paragraph, paragraphs, outlet]),
    ).toEqual([
      [1, 20, undefined],
      [2, 20, undefined],
    ])
  })

  it('cite article by article, each from its beginning', () => {
    const cited = ['south 9', 'north 4', 'south 2', 'north 1'].map((place) => {
      const [article = '', paragraph] = place.split(' ')
      return { article: article as ArticleId, paragraph: Number(paragraph), sha256: '' }
    })
    const fact = { ...base.facts.get('saleh-runs' as FactId)!, evidence: cited.slice(0, 2) }
    const other = { ...fact, id: 'other' as FactId, evidence: cited.slice(2) }
    expect(
      citationsOf(base, [fact, other]).map(({ article, paragraph }) => `${article} ${paragraph}`),
    ).toEqual(['south 2', 'south 9', 'north 1', 'north 4'])
  })

  it('may word a number by its value', () => {
    const text =
      '.input {$object.value :number} .match $object.value 0 {{no ship came}} * {{{$object.text} came}}'
    const says = { ar: text, fr: text, en: text }
    const count = [...base.facts.values()].find(({ object }) => object.type === 'quantity')!
    const told = (value: number): string =>
      sentence(base, {
        ...count,
        id: 'told' as FactId,
        phrases: { asks: {}, says },
        object: { ...count.object, value } as Fact['object'],
      }).en
    expect(told(0)).toContain('o ship came.')
    expect(told(3)).toMatch(/3 .+ came\.$/)
  })
})

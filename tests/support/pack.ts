import type {
  Article,
  Conflict,
  Entity,
  Fact,
  FactObject,
  Names,
  Pack,
  Relation,
} from '../../src/quiz/pack.ts'
import { dateOf } from '../../src/quiz/dates.ts'
import type {
  ArticleId,
  ConflictId,
  EntityId,
  FactId,
  Kind,
  PackId,
  RelationId,
  Texts,
  TopicId,
} from '../../src/quiz/vocabulary.ts'

/** A small pack of made-up ports and people, for tests: three articles, twenty facts, one conflict. */

const person = (ar: string, latin: string, gender: 'm' | 'f' = 'm'): Names => ({
  ar: { bare: ar, li: `ل${ar}`, bi: `ب${ar}`, gender, number: 's' },
  fr: { bare: latin, the: latin, de: `de ${latin}`, at: `à ${latin}`, gender, number: 's' },
  en: { bare: latin, the: latin, number: 's' },
})
const town = (ar: string, latin: string): Names => person(ar, latin, 'f')

const entity = (id: string, kind: Kind, names: Names, more: Partial<Entity> = {}): Entity => ({
  id: id as EntityId,
  kind,
  names,
  aliases: { ar: [], fr: [], en: [] },
  partOf: [],
  traits: [],
  at: undefined,
  fame: 2,
  source: undefined,
  ...more,
})

const harbour = (ar: string, latin: string): Names => ({
  ar: { bare: `ميناء ${ar}`, li: `لميناء ${ar}`, bi: `بميناء ${ar}`, gender: 'm', number: 's' },
  fr: {
    bare: `port de ${latin}`,
    the: `le port de ${latin}`,
    de: `du port de ${latin}`,
    at: `au port de ${latin}`,
    gender: 'm',
    number: 's',
  },
  en: { bare: `Port of ${latin}`, the: `the Port of ${latin}`, number: 's' },
})

const label = (ar: string, fr: string, en: string): Names => ({
  ar: { bare: ar, li: `لـ${ar}`, bi: `بـ${ar}`, gender: 'm', number: 's' },
  fr: { bare: fr, the: `l’${fr}`, de: `de l’${fr}`, at: `à l’${fr}`, gender: 'm', number: 's' },
  en: { bare: en, the: `the ${en}`, number: 's' },
})

const article = (id: string, names: Names, lang: 'ar' | 'fr'): Article => ({
  id: id as ArticleId,
  label: names,
  lang,
  outlet: undefined,
  date: dateOf('2023-09'),
  dateBasis: { ar: 'ما يذكره النص', fr: 'ce que dit le texte', en: 'what the text says' },
  url: undefined,
  paragraphs: 20,
  complete: true,
})

const texts = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en })

const relation = (id: string, more: Partial<Relation> & Pick<Relation, 'says'>): Relation => ({
  id: id as RelationId,
  object: 'entity',
  functional: true,
  inverseFunctional: false,
  asks: {},
  ...more,
})

const relations: readonly Relation[] = [
  relation('runs', {
    inverseFunctional: true,
    says: texts(
      '{$subject.bare} يتولى إدارة {$object.bare}',
      '{$subject.the} assure la direction {$object.de}',
      '{$subject.the} is in charge of {$object.the}',
    ),
    asks: {
      object: texts(
        'أي ميناء يتولى {$subject.bare} إدارته؟',
        'Quel port est dirigé au quotidien par {$subject.the} ?',
        'Which harbour is {$subject.the} in charge of?',
      ),
      subject: texts(
        'من يتولى إدارة {$object.bare}؟',
        'Qui assure actuellement la direction {$object.de} ?',
        'Who is the person in charge of {$object.the}?',
      ),
    },
  }),
  relation('stands-in', {
    says: texts(
      'يقع {$subject.bare} في منطقة {$object.bare}',
      '{$subject.the} se trouve dans la région {$object.de}',
      '{$subject.the} lies in the region of {$object.the}',
    ),
    asks: {
      object: texts(
        'في أي منطقة يقع {$subject.bare}؟',
        'Dans quelle région se trouve {$subject.the} ?',
        'In which region does {$subject.the} lie?',
      ),
    },
  }),
  relation('opened', {
    object: 'date',
    says: texts(
      'افتُتح {$subject.bare} {$object.on}',
      '{$subject.the} a ouvert {$object.on}',
      '{$subject.the} opened {$object.on}',
    ),
    asks: {
      object: texts(
        'متى افتُتح {$subject.bare} أمام السفن؟',
        'À quelle date {$subject.the} a-t-il ouvert ?',
        'When did {$subject.the} open to ships?',
      ),
    },
  }),
  relation('holds', {
    object: 'quantity',
    says: texts(
      'يتسع {$subject.bare} لحمولة {$object.text}',
      '{$subject.the} peut accueillir {$object.text}',
      '{$subject.the} has room for {$object.text}',
    ),
    asks: {
      object: texts(
        'ما الحمولة التي يتسع لها {$subject.bare}؟',
        'Quelle charge {$subject.the} peut-il accueillir ?',
        'How large a load does {$subject.the} have room for?',
      ),
    },
  }),
  relation('hopes', {
    object: 'statement',
    functional: false,
    says: texts('{$object.text}', '{$object.text}', '{$object.text}'),
  }),
]

const fact = (id: string, more: Partial<Fact> & Pick<Fact, 'subject' | 'relation' | 'object'>): Fact => ({
  id: id as FactId,
  topic: 'ports' as TopicId,
  at: undefined,
  from: undefined,
  to: undefined,
  asOf: undefined,
  place: undefined,
  speaker: undefined,
  speech: undefined,
  agency: undefined,
  evidence: [{ article: 'north' as ArticleId, paragraph: 2, sha256: '0'.repeat(64) }],
  difficulty: 'medium',
  negative: false,
  phrases: {},
  notOptions: [],
  contraries: [],
  ...more,
})

const to = (id: string): FactObject => ({ type: 'entity', entity: id as EntityId })
const on = (iso: string): FactObject => ({ type: 'date', date: dateOf(iso) })
const load = (value: number): FactObject => ({
  type: 'quantity',
  value,
  unit: 'tonnes',
  tolerance: 0,
  about: false,
})

const link = (subject: string, name: string, object: FactObject, more: Partial<Fact> = {}): Fact =>
  fact(`${subject}-${name}${more.id ?? ''}`, {
    subject: subject as EntityId,
    relation: name as RelationId,
    object,
    ...more,
    id: `${subject}-${name}${more.id ?? ''}` as FactId,
  })

const PORTS = [
  ['alma', 'ألما', 'Balma'],
  ['berin', 'بيرين', 'Berin'],
  ['corvo', 'كورفو', 'Corvo'],
  ['dalia', 'داليا', 'Dalia'],
] as const
const PEOPLE = [
  ['haddad', 'سامي حداد', 'Sami Haddad'],
  ['saleh', 'عمر صالح', 'Omar Saleh'],
  ['dubois', 'مارك دوبوا', 'Marc Dubois'],
  ['novak', 'بيتر نوفاك', 'Petr Novak'],
] as const
const REGIONS = [
  ['marsa', 'مرسى', 'Marsa'],
  ['nordal', 'نوردال', 'Nordal'],
  ['sudena', 'سودينا', 'Sudena'],
  ['estera', 'إستيرا', 'Testera'],
] as const

const entities: readonly Entity[] = [
  ...PORTS.map(([id, ar, latin]) =>
    entity(`port-${id}`, 'place', harbour(ar, latin), {
      traits: ['harbour'],
      aliases:
        id === 'berin'
          ? { ar: ['مرفأ السلام'], fr: ['le havre de la Paix'], en: ['Peace Harbour'] }
          : { ar: [], fr: [], en: [] },
    }),
  ),
  ...PEOPLE.map(([id, ar, latin]) => entity(id, 'person', person(ar, latin), { traits: ['harbour-master'] })),
  ...REGIONS.map(([id, ar, latin]) => entity(id, 'region', town(ar, latin))),
]

const OPENED = ['1998', '2004-05', '2011-06-15', '2019'] as const
const LOADS = [1200, 4500, 800, 20000] as const

const facts: readonly Fact[] = [
  ...PORTS.flatMap(([id], i) => [
    link(PEOPLE[i]?.[0] ?? '', 'runs', to(`port-${id}`)),
    link(`port-${id}`, 'stands-in', to(REGIONS[i]?.[0] ?? '')),
    link(`port-${id}`, 'opened', on(OPENED[i] ?? '')),
    link(`port-${id}`, 'holds', load(LOADS[i] ?? 0)),
  ]),
  link('port-alma', 'stands-in', to('estera'), {
    id: '-too' as FactId,
    evidence: [{ article: 'south' as ArticleId, paragraph: 3, sha256: '1'.repeat(64) }],
  }),
  ...['haddad', 'saleh'].map((who, i) =>
    link(
      'port-corvo',
      'hopes',
      {
        type: 'statement',
        text: texts(
          i === 0 ? 'سيستقبل الميناء سفنًا أكبر' : 'لن تُرفع رسوم الرسو',
          i === 0 ? 'le port recevra des navires plus grands' : 'les droits de quai ne vont pas monter',
          i === 0 ? 'the port will take larger ships' : 'berthing fees will not rise',
        ),
      },
      { id: `-${who}` as FactId, speaker: who as EntityId, speech: i === 0 ? 'promises' : 'says' },
    ),
  ),
]

const conflict: Conflict = {
  id: 'region-of-alma' as ConflictId,
  topic: texts('منطقة ميناء ألما', 'la région du port de Balma', 'the region of the Port of Balma'),
  sides: [
    { facts: ['port-alma-stands-in' as FactId], holds: texts('مرسى', 'Marsa', 'Marsa') },
    { facts: ['port-alma-stands-in-too' as FactId], holds: texts('إستيرا', 'Testera', 'Testera') },
  ],
  note: texts(
    'لا تتفق التقارير على المنطقة.',
    'Les articles ne s’accordent pas sur la région.',
    'The reports do not agree on the region.',
  ),
}

export const portPack: Pack = {
  id: 'ports' as PackId,
  title: texts('موانئ', 'Ports', 'Ports'),
  summary: texts('أربعة موانئ', 'Quatre ports', 'Four ports'),
  hash: 'f'.repeat(64),
  articles: [
    article('north', label('التقرير الشمالي', 'article du Nord', 'northern report'), 'ar'),
    article('south', label('التقرير الجنوبي', 'article du Sud', 'southern report'), 'fr'),
    article('east', label('التقرير الشرقي', 'article de l’Est', 'eastern report'), 'fr'),
  ],
  topics: [{ id: 'ports' as TopicId, name: texts('الموانئ', 'Les ports', 'Ports') }],
  units: [
    {
      id: 'tonnes',
      text: texts(
        '.input {$value :number} .match $value one {{طن واحد}} two {{طنان}} few {{{$value} أطنان}} many {{{$value} طنًا}} * {{{$value} طن}}',
        '.input {$value :number} .match $value one {{{$value} tonne}} * {{{$value} tonnes}}',
        '.input {$value :number} .match $value one {{{$value} tonne}} * {{{$value} tonnes}}',
      ),
      whole: true,
    },
  ],
  entities,
  relations,
  facts,
  conflicts: [conflict],
  agreements: [
    {
      id: 'opening-of-berin',
      topic: texts(
        'سنة افتتاح ميناء بيرين',
        'la date d’ouverture du port de Berin',
        'the opening of the Port of Berin',
      ),
      facts: ['port-berin-opened' as FactId],
    },
    {
      id: 'head-of-corvo',
      topic: texts('إدارة ميناء كورفو', 'la direction du port de Corvo', 'who runs the Port of Corvo'),
      facts: ['dubois-runs' as FactId],
    },
    {
      id: 'load-of-dalia',
      topic: texts('حمولة ميناء داليا', 'la capacité du port de Dalia', 'the capacity of the Port of Dalia'),
      facts: ['port-dalia-holds' as FactId],
    },
  ],
  complete: [],
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import type { PackId } from '../../src/quiz/vocabulary.ts'
import { broken, GOOD, placeOf, writePacks } from './fixture.ts'

/** What is wrong with one pack, as "file:line:column found". */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = await writePacks({ ports: files })
  const { problems } = await openLibrary(root)
  return problems.map(({ file, line, column, found }) => {
    const path = file.slice(join(root, 'ports').length + 1).replaceAll('\\', '/')
    return `${path}:${line}:${column} ${found}`
  })
}

describe('a good pack', () => {
  it('becomes a base with everything that its files say', async () => {
    const { bases, problems } = await openLibrary(await writePacks({ ports: GOOD }))
    expect(problems).toEqual([])
    const pack = bases.get('ports' as PackId)?.pack
    expect(pack?.facts.map(({ id }) => id)).toEqual(['haddad-runs-alma', 'alma-holds', 'alma-holds-more'])
    expect(pack?.facts[1]).toMatchObject({
      object: { type: 'quantity', value: 1200, unit: 'tonnes', tolerance: 50, about: false },
      at: { iso: '2023-09-13', precision: 'day' },
      place: 'coast',
      agency: undefined,
      difficulty: 'medium',
      phrases: {},
    })
    expect(pack?.articles[0]).toMatchObject({
      outlet: undefined,
      date: { precision: 'month' },
      complete: false,
    })
    expect(pack?.complete).toEqual([
      { relation: 'runs', subject: undefined, object: 'alma', article: 'north' },
    ])
    expect(pack?.relations[0]?.asks).toHaveProperty('subject.en', 'Who runs {$object.the}?')
  })

  it('has a hash that follows its content, not its line ends', async () => {
    const windows = Object.fromEntries(
      Object.entries(GOOD).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    )
    const roots = await Promise.all(
      [GOOD, windows, broken('facts/all.yaml', 'tolerance: 50', 'tolerance: 60')].map((ports) =>
        writePacks({ ports }),
      ),
    )
    const hashes = await Promise.all(
      roots.map(async (root) => (await openLibrary(root)).bases.get('ports' as PackId)?.pack.hash),
    )
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(hashes[1]).toBe(hashes[0])
    expect(hashes[2]).not.toBe(hashes[0])
  })

  it('opens beside a bad one', async () => {
    const root = await writePacks({ ports: GOOD, quays: broken('pack.yaml', 'id: ports', 'id: "no id"') })
    const { bases, problems } = await openLibrary(root)
    expect([...bases.keys()]).toEqual(['ports'])
    expect(new Set(problems.map(({ pack }) => pack))).toEqual(new Set(['quays']))
  })

  it('is not asked of a folder that is not there', async () => {
    const { bases, problems } = await openLibrary(join('no', 'such', 'folder'))
    expect(bases.size).toBe(0)
    expect(problems).toMatchObject([
      { file: join('no', 'such', 'folder'), found: 'no folder that can be read' },
    ])
  })
})

/** File, what is replaced by what, the mark at which the problem stands (and which of its occurrences), what is found. */
type Case = readonly [
  file: string,
  from: string,
  to: string,
  mark: string | readonly [string, number],
  found: string,
]

// prettier-ignore
const CASES: readonly Case[] = [
  // shape
  ['facts/all.yaml', 'topic: harbours', 'topik: harbours', ['id: haddad', 1], 'no "topic"'],
  ['facts/all.yaml', 'speech: says', 'speech: shouts', 'shouts', '"shouts"'],
  ['facts/all.yaml', 'paragraph: 1', 'paragraph: one', 'one\n', '"one"'],
  ['facts/all.yaml', 'paragraph: 1', 'paragraph: 0', '0\n', '0'],
  ['facts/all.yaml', 'at: "2023-09-13"', 'at: 2023', '2023\n', '2023'],
  ['facts/all.yaml', 'a'.repeat(64), 'a'.repeat(63), 'aaaa', `"${'a'.repeat(63)}"`],
  ['facts/all.yaml', 'entity: alma', 'entity: alma\n  date: "2023"', 'id: haddad', 'the keys'],
  ['facts/all.yaml', 'id: alma-holds\n', 'id: Alma holds\n', 'Alma holds', '"Alma holds"'],
  ['articles.yaml', 'https://example.org/south', 'example', 'example', '"example"'],
  ['conflicts.yaml', '      - facts: [alma-holds-more]\n        holds: { ar: "ألف وخمسمئة", fr: "mille cinq cents", en: "fifteen hundred" }\n', '', ['- facts', 1], 'a list'],
  ['entities/all.yaml', 'kind: person', 'kind: persn', 'persn', '"persn"'],
  ['pack.yaml', 'en: "Ports" }', 'en: "" }', '""', '""'],
  // references
  ['pack.yaml', 'id: ports', 'id: harbour', 'harbour\n', 'the pack\'s id "harbour"'],
  ['facts/all.yaml', 'topic: harbours', 'topic: harbors', 'harbors', 'the unknown topic "harbors"'],
  ['facts/all.yaml', 'subject: haddad', 'subject: hadad', 'hadad\n', 'the unknown entity "hadad"'],
  ['facts/all.yaml', 'relation: runs', 'relation: run', 'run\n', 'the unknown relation "run"'],
  ['facts/all.yaml', 'entity: alma', 'entity: almo', 'almo', 'the unknown entity "almo"'],
  ['facts/all.yaml', 'unit: tonnes', 'unit: tons', 'tons', 'the unknown unit "tons"'],
  ['facts/all.yaml', 'place: coast', 'place: cost', 'cost', 'the unknown entity "cost"'],
  ['facts/all.yaml', 'speaker: south', 'speaker: west', 'west', 'the unknown entity or article "west"'],
  ['facts/all.yaml', 'article: north\n', 'article: nort\n', 'nort\n', 'the unknown article "nort"'],
  ['facts/all.yaml', 'speech: says', 'notOptions: [nobody]', 'nobody', 'the unknown entity "nobody"'],
  ['facts/all.yaml', 'place: coast', 'place: haddad', ['haddad\n', 2], '"haddad", which is of the kind person'],
  ['facts/all.yaml', 'speaker: haddad', 'speaker: coast', ['coast\n', 2], '"coast", which is of the kind region'],
  ['facts/all.yaml', 'speech: says', 'agency: coast', ['coast\n', 2], '"coast", which is of the kind region'],
  ['facts/all.yaml', 'id: alma-holds-more', 'id: alma-holds', ['alma-holds\n', 2], 'the id "alma-holds" a second time'],
  ['articles.yaml', '- id: south', '- id: coast', 'coast', 'the id "coast" a second time'],
  ['entities/all.yaml', 'partOf: [coast]', 'partOf: [coats]', 'coats', 'the unknown entity "coats"'],
  ['entities/all.yaml', 'partOf: [coast]', 'partOf: [alma]', '[alma]', '"alma" as a part of itself'],
  ['conflicts.yaml', 'facts: [alma-holds]', 'facts: [alma-hold]', 'alma-hold]', 'the unknown fact "alma-hold"'],
  ['conflicts.yaml', 'facts: [haddad-runs-alma]', 'facts: [nothing]', 'nothing', 'the unknown fact "nothing"'],
  ['conflicts.yaml', 'object: alma', 'object: olma', 'olma', 'the unknown entity "olma"'],
  // records
  ['facts/all.yaml', 'entity: alma', 'date: "2023"', '"2023"\n', 'an object of the type date'],
  ['facts/all.yaml', 'value: 1200', 'value: 12.5', '12.5', '12.5'],
  ['facts/all.yaml', 'entity: alma', 'entity: alma\n  speech: says', 'says\n', 'no speaker'],
  ['conflicts.yaml', 'facts: [alma-holds-more]', 'facts: [alma-holds]', ['alma-holds]', 2], 'the fact "alma-holds" a second time'],
  ['conflicts.yaml', 'facts: [haddad-runs-alma]', 'facts: [alma-holds]', ['[alma-holds]', 2], 'evidence from north alone'],
  ['conflicts.yaml', 'object: alma', 'object: alma, subject: haddad', '{ relation', 'a subject and an object'],
  // evidence
  ['facts/all.yaml', 'paragraph: 3', 'paragraph: 4', ['4,', 1], 'paragraph 4'],
  ['facts/all.yaml', 'article: south\n      paragraph: 2', 'article: north\n      paragraph: 1', ['1\n', 2], 'paragraph 1 of "north" a second time'],
  ['facts/all.yaml', 'paragraph: 2, sha256: c', 'paragraph: 1, sha256: c', 'cccc', 'another hash than the fact "haddad-runs-alma"'],
  // dates
  ['facts/all.yaml', 'at: "2023-09-13"', 'at: "2023-02-29"', '"2023-02-29"', '"2023-02-29"'],
  ['facts/all.yaml', 'place: coast', 'from: "2023-05"\n  to: "2022"', '"2022"', 'an end on "2022"'],
  ['articles.yaml', 'date: "2023-09"', 'date: "2023-13"', '"2023-13"', '"2023-13"'],
  // templates
  ['relations.yaml', '{$subject.the} runs', '{$subject.the runs', '"{$subject.the runs', 'a template that does not compile'],
  ['relations.yaml', '{$subject.the} runs', '{$subject.de} runs', '"{$subject.de}', 'the unknown variable {$subject.de}'],
  ['relations.yaml', 'runs {$object.the}"', 'runs {$object.text}"', '"{$subject.the} runs', 'the unknown variable {$object.text}'],
  ['relations.yaml', 'runs {$object.the}"', 'runs {$object.the :date}"', '"{$subject.the} runs', 'the unknown function :date'],
  ['relations.yaml', 'Who runs {$object.the}?', 'Who runs {$object.the}', '"Who', 'a stem that ends otherwise'],
  ['relations.yaml', 'Who runs {$object.the}?', 'Who runs {$subject.the}?', '"Who', 'the asked slot, {$subject…}, inside its own stem'],
  ['relations.yaml', 'runs {$object.the}"', 'runs {$object.the}."', '"{$subject.the} runs', 'a full stop at the end'],
  ['facts/all.yaml', '  at: "2023-09-13"\n  place', '  place', ['holds\n', 2], 'no "at" in the fact "alma-holds"'],
  ['pack.yaml', '"{$value :number} tonnes"', '"{$amount :number} tonnes"', '"{$amount', 'the unknown variable {$amount}'],
  // texts
  ['relations.yaml', '{$subject.the} dirige', '{$subject.the}  dirige', '"{$subject.the}  dirige', 'two spaces in a row'],
  ['relations.yaml', '\u202f?', ' ?', '"Qui', 'no narrow space before ? ! ; : or »'],
  ['pack.yaml', 'Un port et son chef', "L'un des ports", '"L\'un', 'a straight apostrophe'],
  ['pack.yaml', 'Un port et son chef', 'Le chef de le port', '"Le chef', '"de le", "de les", "à le" or "à les"'],
  ['pack.yaml', 'Un port et son chef', 'On dit que il part', '"On', '"que il" or "si il"'],
  ['pack.yaml', 'Un port et son chef', '« Un port »', '"« Un', 'no narrow space before ? ! ; : or »'],
  ['pack.yaml', 'A port and its master', 'A owner and a port', '"A owner', '"a" before a vowel sound'],
  ['pack.yaml', 'A port and its master', 'An port', '"An port', '"an" before a consonant sound'],
  ['pack.yaml', 'مرفأ وربان', 'الالرئيس', '"الال', 'the article twice («الال»)'],
  ['pack.yaml', 'مرفأ وربان', 'مرفأ, وربان', '"مرفأ,', 'a Latin comma, semicolon or question mark'],
  ['pack.yaml', 'مرفأ وربان', 'مرفأ \u2066Alma', '"مرفأ', 'isolates that do not close'],
  ['pack.yaml', 'A port and its master', '\u2066A port\u2069', '"\u2066', 'isolates in a text without Arabic'],
  ['pack.yaml', 'A port and its master', 'A port {$and}', '"A port', 'a brace'],
  ['entities/all.yaml', 'li: "لساحل"', 'li: "لالساحل"', '"لالساحل"', '«لالساحل»'],
  ['entities/all.yaml', 'the: "Sahel", de', 'the: "le Sahel", de', '"de Sahel"', '« de Sahel »'],
  ['entities/all.yaml', 'at: "à Sahel"', 'at: "Sahel"', ['"Sahel", gender', 1], '« Sahel »'],
  // YAML
  ['facts/all.yaml', 'subject: haddad', 'subject: haddad: x', 'haddad: x', 'broken YAML'],
  ['facts/all.yaml', 'subject: haddad', 'topic: harbours', ['topic', 2], 'broken YAML'],
]

describe('a bad pack', () => {
  it.each(CASES)('%s with %j replaced by %j', async (file, from, to, mark, found) => {
    const files = broken(file, from, to)
    const [text, nth] = typeof mark === 'string' ? [mark, 1] : mark
    const problems = await problemsOf(files)
    const place = `${file}:${placeOf(files[file] ?? '', text, nth)} `
    expect(problems.find((problem) => problem.startsWith(place + found)) ?? problems).toContain(place + found)
  })

  it('tells what was expected, what to do, and the word that was meant', async () => {
    const root = await writePacks({ ports: broken('facts/all.yaml', 'subject: haddad', 'subject: hadad') })
    const { problems } = await openLibrary(root)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      pack: 'ports',
      expected: 'the id of an entity',
      advice: 'did you mean "haddad"? Else add the entity, or take the reference away',
    })
  })

  it('places an unknown key at the key, and names the key that was meant', async () => {
    const files = broken('facts/all.yaml', 'speech: says', 'speach: says')
    const place = placeOf(files['facts/all.yaml'] ?? '', 'speach')
    expect(await problemsOf(files)).toEqual([`facts/all.yaml:${place} the unknown key "speach"`])
  })

  it('tells every problem at once, in the order of the files', async () => {
    const files = {
      ...broken('facts/all.yaml', 'subject: haddad', 'subject: nobody-at-all'),
      ...{ 'relations.yaml': broken('relations.yaml', 'Who runs', 'Who  runs')['relations.yaml'] ?? '' },
      ...{ 'articles.yaml': broken('articles.yaml', 'lang: fr', 'lang: de')['articles.yaml'] ?? '' },
    }
    const problems = await problemsOf(files)
    expect(problems.map((problem) => problem.replace(/^(\S+?):\S+ /, '$1 '))).toEqual([
      'articles.yaml "de"',
      'facts/all.yaml the unknown entity "nobody-at-all"',
      'relations.yaml two spaces in a row',
    ])
  })

  it('has one problem, not many, where an item that others name is broken', async () => {
    expect(await problemsOf(broken('entities/all.yaml', 'kind: person', 'kind: captain'))).toHaveLength(1)
  })

  it('misses a file, or has one that nobody reads, or one that is no UTF-8', async () => {
    const { 'articles.yaml': articles = '', ...rest } = GOOD
    const root = await writePacks({ ports: { ...rest, 'article.yml': articles } })
    await writeFile(join(root, 'ports', 'facts', 'latin.yaml'), Buffer.from([0x2d, 0x20, 0xe9]))
    const found = (await openLibrary(root)).problems.map((problem) => problem.found)
    expect(found).toContain('no such file')
    expect(found).toContain('a YAML file that no pack has')
    expect(found).toContain('bytes that are no UTF-8')
  })
})

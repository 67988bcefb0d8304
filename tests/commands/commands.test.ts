import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkPacks } from '../../src/commands/check-packs.ts'
import { listFacts } from '../../src/commands/list-facts.ts'
import type { DataStage } from '../../src/commands/stage.ts'
import { editorSchemas } from '../../src/library/json-schema.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { broken, GOOD, writePacks } from '../library/fixture.ts'

async function run(command: (stage: DataStage) => Promise<number>, questionsDir: string, ...args: string[]) {
  return runOn({ questionsDir, dataDir: 'nowhere' }, command, ...args)
}

async function runOn(
  dirs: Pick<DataStage, 'questionsDir' | 'dataDir'>,
  command: (stage: DataStage) => Promise<number>,
  ...args: string[]
) {
  const lines: string[] = []
  const errors: string[] = []
  const code = await command({
    args,
    ...dirs,
    out: (line) => lines.push(line),
    err: (line) => errors.push(line),
  })
  return { code, lines, errors: errors.join('\n') }
}

describe('npm run packs', () => {
  it('ends with 0 and counts what it has read', async () => {
    const { code, lines, errors } = await run(checkPacks, await writePacks({ ports: GOOD }))
    expect(errors).toBe('')
    expect(code).toBe(0)
    expect(lines).toEqual([
      'ports: 2 articles, 3 entities, 2 relations, 3 facts, 4 pieces of evidence, 1 conflicts, 1 agreements',
    ])
  })

  it('ends with 1 and lists every problem with its place', async () => {
    const root = await writePacks({ ports: broken('facts/all.yaml', 'subject: haddad', 'subject: hadad') })
    const { code, errors } = await run(checkPacks, root)
    expect(code).toBe(1)
    expect(errors).toContain(
      `${join(root, 'ports', 'facts', 'all.yaml')}:4:12\n  found:    the unknown entity "hadad"`,
    )
    expect(errors).toContain('1 problem')
  })

  it('reads what names and templates say together', async () => {
    const files = {
      ...GOOD,
      'relations.yaml': (GOOD['relations.yaml'] ?? '').replace(
        'dirige {$object.the}"',
        'est le chef de {$object.the}"',
      ),
      'entities/all.yaml': (GOOD['entities/all.yaml'] ?? '').replace(
        'the: "port-Alma", de: "de port-Alma"',
        'the: "le port", de: "du port"',
      ),
    }
    const { code, errors } = await run(checkPacks, await writePacks({ ports: files }))
    expect(code).toBe(1)
    expect(errors).toContain('fact "haddad-runs-alma", fr')
  })

  it('refuses an option that it does not know', async () => {
    const { code, errors } = await run(checkPacks, 'questions', '--scheme')
    expect(code).toBe(1)
    expect(errors).toBe("Unknown option '--scheme'. Options: --schema, --challenges")
  })

  it('lists what players have challenged, the most challenged first', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'challenges-'))
    const store = await openStore({ dir: dataDir, onReport: () => undefined })
    const item = { v: 1, elo: 0, n: 0, right: 0, options: {}, challenges: 1 } as const
    await store.items.update('ports/a/choice', () => item)
    await store.items.update('ports/b/truth', () => ({
      ...item,
      n: 8,
      right: 2,
      options: { a: 6, b: 2 },
      challenges: 3,
    }))
    await store.items.update('ports/c/truth', () => ({ ...item, challenges: 0 }))
    const held = await runOn({ questionsDir: 'questions', dataDir }, checkPacks, '--challenges')
    expect(held).toMatchObject({ code: 1, errors: expect.stringContaining('in use') as string })
    await store.close()
    const { code, lines } = await runOn({ questionsDir: 'questions', dataDir }, checkPacks, '--challenges')
    expect(code).toBe(0)
    expect(lines).toEqual([
      '3 x  ports/b/truth  |  25 % right of 8  |  chosen: a 6, b 2',
      '1 x  ports/a/choice  |  not answered in practice',
    ])
  })

  it('ends its process with its code', async () => {
    const root = await writePacks({ ports: broken('pack.yaml', 'id: ports', 'id: quays') })
    const started = promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/commands/packs.ts'], {
      env: { ...process.env, QUESTIONS_DIR: root },
    })
    await expect(started).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('pack.yaml:1:5') as string,
    })
  })
})

describe('npm run facts', () => {
  it('prints one JSON object a line with these fields', async () => {
    const { code, lines } = await run(
      listFacts,
      await writePacks({ ports: GOOD }),
      '--json',
      '--pack',
      'ports',
    )
    expect(code).toBe(0)
    const facts = lines.map((line): unknown => JSON.parse(line))
    expect(facts).toHaveLength(3)
    expect(facts[1]).toEqual({
      id: 'alma-holds',
      subject: 'alma',
      relation: 'holds',
      object: { type: 'quantity', value: 1200, unit: 'tonnes', tolerance: 50, about: false },
      qualifiers: { at: '2023-09-13', place: 'coast', speech: 'says' },
      status: 'contested',
      speaker: 'haddad',
      evidence: [{ article: 'north', paragraph: 2, sha256: 'c'.repeat(64) }],
      conflictsWith: ['alma-holds-more'],
      text: {
        ar: expect.stringContaining('سامي حداد') as string,
        fr: expect.stringMatching(/Sami Haddad.*port-Alma.*1.200 tonnes/) as string,
        en: expect.stringMatching(/Sami Haddad.*Port Alma.*1,200 tonnes.*13 September 2023\.$/) as string,
      },
    })
  })

  it('prints sentences in the language that is asked for', async () => {
    const { lines } = await run(listFacts, await writePacks({ ports: GOOD }), '--lang', 'fr')
    expect(lines[0]).toBe(
      'haddad-runs-alma (stated)\n  Sami Haddad dirige port-Alma.\n  evidence: north 1, south 2',
    )
  })

  it.each([
    [['--pack', 'quays'], 'no such pack; there is ports'],
    [['--lang', 'de'], '--lang takes one of ar, fr, en'],
    [['everything'], "Unexpected argument 'everything'"],
  ])('refuses %j', async (args, message) => {
    const { code, errors } = await run(listFacts, await writePacks({ ports: GOOD }), ...args)
    expect(code).toBe(1)
    expect(errors).toContain(message)
  })
})

describe('the schemas for editors', () => {
  it.each(editorSchemas().map(({ file, text }) => [file, text]))(
    '%s is what the schemas of the library say',
    async (file, text) => {
      expect(await readFile(join('questions', file), 'utf8'), 'run npm run packs -- --schema').toBe(text)
    },
  )

  it('accept a good pack and refuse a wrong key', () => {
    const facts = editorSchemas().find(({ file }) => file === 'facts.schema.json')
    const schema = z.fromJSONSchema(JSON.parse(facts?.text ?? '{}') as z.core.JSONSchema.JSONSchema)
    const good: unknown = parse(GOOD['facts/all.yaml'] ?? '')
    expect(schema.safeParse(good).success).toBe(true)
    const bad: unknown = parse(broken('facts/all.yaml', 'topic:', 'topik:')['facts/all.yaml'] ?? '')
    expect(schema.safeParse(bad).success).toBe(false)
  })
})

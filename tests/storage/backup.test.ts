import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '../../src/commands/back-up.ts'
import { restoreFrom } from '../../src/commands/restore-from.ts'
import { newMember } from '../../src/play/people/member.ts'
import type { Store } from '../../src/play/ports.ts'
import { playerRecord } from '../../src/play/records/players.ts'
import type { PlayerRecord } from '../../src/play/records/players.ts'
import type { MatchInput } from '../../src/quiz/match/types.ts'
import type { PlayerId } from '../../src/quiz/vocabulary.ts'
import { checkBackup, writeBackup } from '../../src/storage/backup.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { all, aMatch, matchId, tick } from '../contracts/store.ts'
import { newFolder, textsIn } from '../support/filesFolder.ts'

let base: string
let dir: string
let open: Store[] = []
beforeEach(async () => {
  base = await newFolder()
  dir = join(base, 'data')
})
afterEach(async () => {
  await Promise.all(open.map((store) => store.close()))
  open = []
  await rm(base, { recursive: true })
})

const opened = async (folder = dir): Promise<Store> => {
  const store = await openStore({
    dir: folder,
    onReport: (report) => expect.unreachable(JSON.stringify(report)),
  })
  open.push(store)
  return store
}
const closed = async (store: Store): Promise<void> => {
  open = open.filter((one) => one !== store)
  await store.close()
}
/** Runs a command; what it printed, and its code. */
const run = async (command: typeof backUp, args: string[], dataDir = dir) => {
  const lines: string[] = []
  const say = (line: string): void => void lines.push(line)
  const code = await command({ args, dataDir, questionsDir: '', out: say, err: say })
  return { code, said: lines.join('\n') }
}
/** What is remembered, without the passing files of a process. */
const remembered = async (folder: string): Promise<Map<string, string>> =>
  new Map([...(await textsIn(folder))].filter(([path]) => path !== 'erased.jsonl'))

const player = (name: string, links: string[] = []): PlayerRecord =>
  playerRecord.parse({ v: 2, platform: 'discord', name, links, rating: { elo: 0, n: 0 } })
const ADA = 'discord-ada' as PlayerId
const BO = 'discord-bo' as PlayerId
const totals = { practice: 1, match: 0, answers: 1, right: 1, matches: 0, wins: 0 }
const row = {
  ever: totals,
  month: { ...totals, key: '2026-11' },
  week: { ...totals, key: '2026-W47' },
  added: [],
}
const joining = (id: PlayerId, name: string): MatchInput => ({
  type: 'join',
  at: 1,
  player: id,
  name,
  avatar: '',
  platform: 'discord',
  lang: 'fr',
})

/** A school with two players, of whom Ada will want to be forgotten. */
async function fill(store: Store): Promise<void> {
  await store.players.update(ADA, () => player('Ada Lovelace'))
  await store.players.update(BO, () => player('Bo', [ADA]))
  await store.boards.update('b', () => ({
    v: 1,
    rows: { [ADA]: { ...row, name: 'Ada Lovelace' }, [BO]: { ...row, name: 'Bo', person: ADA } },
  }))
  for (const who of [ADA, BO])
    await store.members.update(`telegram--5/${who}`, () => newMember('telegram--5', who))
  await store.keys.update('host', () => ({ value: 'secret' }))
  const guest = [joining(ADA, 'Ada Lovelace'), joining(BO, 'Bo'), tick(2)]
  await store.matches.save(matchId('live'), aMatch({ hosts: [ADA, BO] }))
  await store.matches.append(matchId('live'), guest)
  await store.matches.save(matchId('done'), aMatch())
  await store.matches.append(matchId('done'), guest)
  await store.matches.save(matchId('done'), aMatch({ ended: true }))
}

describe('a backup', () => {
  test('holds all that is remembered, and gives it back', async () => {
    const store = await opened()
    await fill(store)
    await closed(store)
    const before = await remembered(dir)
    const { code, said } = await run(backUp, ['--to', join(base, 'b.gz')])
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('found whole') as string })
    await rm(dir, { recursive: true })
    expect(await run(restoreFrom, ['--from', join(base, 'b.gz')])).toMatchObject({ code: 0 })
    expect(await remembered(dir)).toEqual(before)
    const again = await opened()
    expect(await again.matches.unfinished()).toEqual([matchId('live')])
    expect((await again.matches.load(matchId('done')))?.inputs).toHaveLength(3)
  })

  test('can be made while the server runs, and holds what was acknowledged before', async () => {
    const store = await opened()
    await fill(store)
    const stop = new AbortController()
    const done: string[] = []
    const busy = (async () => {
      for (let i = 0; !stop.signal.aborted; i++) {
        await store.matches.append(matchId('live'), [tick(i)])
        await store.matches.save(matchId(`m${i}`), aMatch())
        await store.matches.save(matchId(`m${i}`), aMatch({ ended: true }))
        await store.keys.update('busy', () => ({ value: String(i) }))
        done.push(`m${i}`)
      }
    })()
    const known: string[] = []
    for (let i = 0; i < 8; i++) {
      known.splice(0, known.length, ...done)
      await writeBackup(dir, join(base, 'b.gz'), Date.now())
    }
    stop.abort()
    await busy
    await closed(store)
    const copied = await run(restoreFrom, ['--from', join(base, 'b.gz')], join(base, 'copy'))
    expect(copied).toMatchObject({ code: 0 })
    const copy = await opened(join(base, 'copy'))
    expect(await all(copy.matches.ids())).toEqual(expect.arrayContaining(known))
    expect((await copy.matches.load(matchId('live')))?.inputs.slice(0, 2)).toEqual([
      joining(ADA, 'Ada Lovelace'),
      joining(BO, 'Bo'),
    ])
  })

  test('to a folder gets a name of its own there', async () => {
    const store = await opened()
    await fill(store)
    expect(await run(backUp, ['--to', join(base, 'backups/')])).toMatchObject({ code: 0 })
    const [name] = await readdir(join(base, 'backups'))
    expect(name).toMatch(/^communique-\d{8}t\d{6}\.jsonl\.gz$/)
    expect((await checkBackup(join(base, 'backups', name ?? ''))).files).toBe(10)
  })

  test.each([
    ['cut short', (lines: string[]) => lines.slice(0, -1)],
    ['short of a file', (lines: string[]) => lines.toSpliced(2, 1)],
    ['changed in a record', (lines: string[]) => lines.map((line) => line.replace('secret', 'public'))],
    ['changed in its order', (lines: string[]) => lines.toSpliced(1, 2, lines[2] ?? '', lines[1] ?? '')],
    [
      'one that reaches outside',
      (lines: string[]) => lines.map((line) => line.replace('"keys/', '"../keys/')),
    ],
    ['something else', () => ['hello']],
    ['empty', () => []],
  ])('that is %s is refused, and the folder stays as it is', async (_name, spoil) => {
    const store = await opened()
    await fill(store)
    const file = join(base, 'b.gz')
    await writeBackup(dir, file, Date.now())
    await closed(store)
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n')
    await writeFile(
      file,
      gzipSync(
        spoil(lines)
          .map((line) => `${line}\n`)
          .join(''),
      ),
    )
    const before = await textsIn(dir)
    const { code, said } = await run(restoreFrom, ['--from', file])
    expect({ code, said }).toMatchObject({
      code: 1,
      said: expect.stringContaining('not a whole backup') as string,
    })
    expect(await textsIn(dir)).toEqual(before)
  })

  test('cannot be restored while a server has the folder', async () => {
    await fill(await opened())
    await writeBackup(dir, join(base, 'b.gz'), Date.now())
    const { code, said } = await run(restoreFrom, ['--from', join(base, 'b.gz')])
    expect(code).toBe(1)
    expect(said).toContain('in use by process')
  })

  test('of nothing is no backup', async () => {
    expect(await run(backUp, ['--to', join(base, 'b.gz')])).toMatchObject({ code: 1 })
    expect(await readdir(base)).toEqual([])
  })

  test.each([[['--too', 'x']], [[]]])('%j is answered with how to write it', async (args) => {
    expect((await run(backUp, args)).code).toBe(1)
    expect((await run(restoreFrom, args)).said).toContain('--from')
  })
})

describe('a restore', () => {
  const file = (): string => join(base, 'b.gz')
  beforeEach(async () => {
    const store = await opened()
    await fill(store)
    await store.erased.add('somebody-else')
    await writeBackup(dir, file(), Date.now())
    await closed(store)
  })

  test('erases again whom the backup still knows, everywhere', async () => {
    const store = await opened()
    await store.erased.add(ADA)
    await store.players.update(ADA, () => undefined)
    await closed(store)
    expect((await run(restoreFrom, ['--from', file()])).said).toContain('erased again: 1')
    for (const [path, text] of await textsIn(dir)) {
      expect(path).not.toContain('ada')
      expect(text).not.toMatch(/Ada|discord-ada/)
    }
    const again = await opened()
    expect(await all(again.players.ids())).toEqual([BO])
    expect(Object.keys((await again.boards.read('b'))?.rows ?? {})).toEqual([BO])
    expect((await again.matches.load(matchId('done')))?.inputs).toHaveLength(3)
    expect((await again.matches.load(matchId('live')))?.match.hosts).toEqual([BO])
    expect(await again.erased.has(ADA, 0)).toBe(true)
    expect(await again.erased.has('somebody-else', 0)).toBe(true)
  })

  test('keeps whoever was erased before the backup was made, and came back', async () => {
    const store = await opened()
    await store.erased.add(BO)
    await store.players.update(BO, () => player('Bo'))
    await writeBackup(dir, file(), Date.now() + 1)
    await closed(store)
    await run(restoreFrom, ['--from', file()])
    expect((await (await opened()).players.read(BO))?.name).toBe('Bo')
  })

  test('replaces what came later, and keeps it as a backup beside', async () => {
    const store = await opened()
    await store.keys.update('later', () => ({ value: 'x' }))
    await closed(store)
    const { said } = await run(restoreFrom, ['--from', file()])
    const [before] = (await readdir(base)).filter((name) => name.startsWith('before-restore'))
    expect(said).toContain(before)
    expect(await (await opened()).keys.read('later')).toBeUndefined()
    await run(restoreFrom, ['--from', join(base, before ?? '')], join(base, 'other'))
    expect(await (await opened(join(base, 'other'))).keys.read('later')).toEqual({ value: 'x' })
  })

  test('of another installation is refused: its erasures could not be found', async () => {
    const other = await opened(join(base, 'other'))
    await other.erased.add('x')
    await closed(other)
    const { code, said } = await run(restoreFrom, ['--from', file()], join(base, 'other'))
    expect(code).toBe(1)
    expect(said).toContain('another installation')
  })

  test('that was killed before it was complete leaves the old, and after that the new', async () => {
    await run(restoreFrom, ['--from', file()], join(base, 'copy'))
    const changed = await opened()
    await changed.keys.update('host', () => ({ value: 'changed' }))
    await closed(changed)
    await mkdir(join(dir, 'restoring', 'keys'), { recursive: true })
    const old = await opened()
    expect(await old.keys.read('host')).toEqual({ value: 'changed' })
    await closed(old)
    await rename(join(base, 'copy'), join(dir, 'restored'))
    await rm(join(dir, 'keys'), { recursive: true })
    const now = await opened()
    expect(await now.keys.read('host')).toEqual({ value: 'secret' })
    expect(await readdir(dir)).not.toContain('restored')
  })
})

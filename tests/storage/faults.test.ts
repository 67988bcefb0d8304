import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/play/ports.ts'
import { nodeFiles } from '../../src/storage/files.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { aMatch, matchId, tick } from '../contracts/store.ts'
import { folderSubject, textsIn } from '../support/filesFolder.ts'
import type { FolderSubject } from '../support/filesFolder.ts'
import { smallDisk, systemError, wrapped } from '../support/filesWrapped.ts'
import type { DiskRoom } from '../support/filesWrapped.ts'

const M = matchId('m')
let subject: FolderSubject
afterEach(() => subject.dispose())

const fileNamed = async (part: string): Promise<string> => {
  const found = [...(await textsIn(subject.dir)).keys()].filter((path) => path.includes(part))
  expect(found).toHaveLength(1)
  return join(subject.dir, found[0] ?? '')
}
const times = async (store: Store): Promise<number[] | undefined> =>
  (await store.matches.load(M))?.inputs.map((input) => input.at)
const asides = (): Promise<string[]> => readdir(join(subject.dir, 'set-aside'))

describe('damaged files', () => {
  beforeEach(async () => {
    subject = await folderSubject()
    await subject.store.matches.save(M, aMatch())
    await subject.store.matches.append(M, [tick(1), tick(2)])
    await subject.store.matches.save(M, aMatch())
    await subject.store.matches.append(M, [tick(3)])
  })

  test('a torn last line is cut, kept for inspection and reported, once', async () => {
    await appendFile(await fileNamed('inputs-0002'), '{"type":"tick","a')
    const store = await subject.reopen()
    expect(await times(store)).toEqual([1, 2, 3])
    expect(subject.reports).toMatchObject([{ code: 'torn' }])
    expect(await readFile(subject.reports[0]?.kept ?? '', 'utf8')).toContain('"tick","a')
    expect(await times(await subject.reopen())).toEqual([1, 2, 3])
    expect(subject.reports).toHaveLength(1)
  })

  test('a complete line without its line feed was not acknowledged either', async () => {
    await appendFile(await fileNamed('inputs-0002'), JSON.stringify(tick(4)))
    expect(await times(await subject.reopen())).toEqual([1, 2, 3])
  })

  test('zeros at the end, as some file systems leave them after a power cut', async () => {
    await appendFile(await fileNamed('inputs-0002'), '\0'.repeat(4096))
    expect(await times(await subject.reopen())).toEqual([1, 2, 3])
  })

  test('a damaged line in the middle takes no acknowledged line with it', async () => {
    await writeFile(
      await fileNamed('inputs-0001'),
      `${JSON.stringify(tick(1))}\n{"ty\n${JSON.stringify(tick(2))}\n`,
    )
    expect(await times(await subject.reopen())).toEqual([1, 2, 3])
    expect(subject.reports).toMatchObject([{ code: 'corrupt', detail: 'not read: line 2' }])
    expect(await asides()).toHaveLength(1)
  })

  test('what is appended after a repair stands after what was there', async () => {
    await appendFile(await fileNamed('inputs-0002'), '{"type"')
    const store = await subject.reopen()
    await store.matches.load(M)
    await store.matches.append(M, [tick(4)])
    expect(await times(await subject.reopen())).toEqual([1, 2, 3, 4])
  })

  test('a match whose own file is damaged is set aside with its answers, and the others go on', async () => {
    await subject.store.matches.save(matchId('other'), aMatch())
    await truncate(await fileNamed('live/m/match.json'), 20)
    const store = await subject.reopen()
    expect(await store.matches.unfinished()).toEqual([matchId('other')])
    expect(await store.matches.load(M)).toBeUndefined()
    expect(subject.reports).toMatchObject([{ code: 'corrupt' }])
    const kept = await textsIn(subject.reports[0]?.kept ?? '')
    expect([...kept.keys()].sort()).toEqual(['inputs-0001.jsonl', 'inputs-0002.jsonl', 'match.json'])
  })

  test.each(['', '{"id":"host","rec', '{"id":"other","record":{"value":"x"}}', '{"id":"host","record":{}}'])(
    'a record that holds %j is set aside, not overwritten',
    async (text) => {
      await subject.store.keys.update('host', () => ({ value: 'secret' }))
      await writeFile(await fileNamed('keys/'), text)
      const store = await subject.reopen()
      expect(await store.keys.read('host')).toBeUndefined()
      await store.keys.update('host', () => ({ value: 'new' }))
      expect(subject.reports).toMatchObject([{ code: 'corrupt' }])
      expect(await readFile(subject.reports[0]?.kept ?? '', 'utf8')).toBe(text)
      expect(await (await subject.reopen()).keys.read('host')).toEqual({ value: 'new' })
    },
  )

  test('what is reported quotes nothing of a damaged file', async () => {
    await subject.store.keys.update('host', () => ({ value: 'secret' }))
    await writeFile(await fileNamed('keys/'), '{"id":"host","record":{"value":secret}}')
    await (await subject.reopen()).keys.read('host')
    expect(subject.reports).toMatchObject([{ code: 'corrupt', detail: 'it is no JSON' }])
  })

  test.each([
    ['{"at":1,"mac', 'torn', 'the last line has no end'],
    ['{"at":1,"mac\n', 'corrupt', 'not read: line 3'],
  ])('a list of erasures that ends with %j is repaired, and reported once', async (end, code, detail) => {
    await subject.store.erased.add('web:1')
    await appendFile(join(subject.dir, 'erased.jsonl'), end)
    const store = await subject.reopen()
    expect(await store.erased.has('web:1', 0)).toBe(true)
    await store.erased.add('web:2')
    expect(subject.reports).toMatchObject([{ code, detail }])
    expect(await readFile(subject.reports[0]?.kept ?? '', 'utf8')).toContain(end)
    const again = await subject.reopen()
    expect([await again.erased.has('web:1', 0), await again.erased.has('web:2', 0)]).toEqual([true, true])
    expect(subject.reports).toHaveLength(1)
  })

  test('a record of a later release is refused and left as it is', async () => {
    await subject.store.boards.update('b', () => ({ v: 1, rows: {} }))
    const text = '{"id":"b","record":{"v":2,"rows":[]}}'
    const file = await fileNamed('boards/')
    await writeFile(file, text)
    const store = await subject.reopen()
    await expect(store.boards.update('b', () => undefined)).rejects.toMatchObject({
      code: 'unreadable',
      file,
    })
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  test('what a killed process left half written is removed at the next start', async () => {
    await writeFile(join(subject.dir, 'tmp', '7'), '{"id":"web:1","record":{"name":"Ada"')
    await subject.reopen()
    expect(await readdir(join(subject.dir, 'tmp'))).toEqual([])
  })

  test('rewriting and erasing reach what was set aside', async () => {
    await appendFile(await fileNamed('inputs-0002'), '{"name":"Ada"')
    await subject.store.keys.update('host', () => ({ value: 'Ada' }))
    await truncate(await fileNamed('keys/'), 30)
    const store = await subject.reopen()
    await store.keys.read('host')
    await store.matches.load(M)
    expect(await asides()).toHaveLength(2)
    await store.matches.rewrite(M, (input) => input)
    await store.keys.update('host', () => undefined)
    expect(await asides()).toEqual([])
  })
})

describe('a full disk', () => {
  let room: DiskRoom
  beforeEach(async () => {
    room = smallDisk(nodeFiles, Infinity)
    subject = await folderSubject({ files: room.files })
    await subject.store.matches.save(M, aMatch())
    await subject.store.matches.append(M, [tick(1)])
    await subject.store.keys.update('a', () => ({ value: 'old' }))
  })

  test('refuses answers by name, and goes on when there is room', async () => {
    room.left = 40
    const refused = await Promise.allSettled(
      [2, 3, 4].map((at) => subject.store.matches.append(M, [tick(at)])),
    )
    expect(refused.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)
    const reasons = refused.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    )
    for (const reason of reasons) expect(reason).toMatchObject({ code: 'disk-full' })
    room.left = Infinity
    await subject.store.matches.append(M, [tick(5)])
    const kept = [2, 3, 4].filter((_, i) => refused[i]?.status === 'fulfilled')
    expect(await times(subject.store)).toEqual([1, ...kept, 5])
    expect(await times(await subject.reopen())).toEqual([1, ...kept, 5])
    expect(subject.reports).toEqual([])
  })

  test('refuses a changed record and keeps the old one', async () => {
    room.left = 10
    await expect(subject.store.keys.update('a', () => ({ value: 'new' }))).rejects.toMatchObject({
      code: 'disk-full',
    })
    expect(await subject.store.keys.read('a')).toEqual({ value: 'old' })
    room.left = Infinity
    await subject.store.keys.update('b', () => ({ value: 'new' }))
    expect(await (await subject.reopen()).keys.read('a')).toEqual({ value: 'old' })
    expect(await readdir(join(subject.dir, 'tmp'))).toEqual([])
  })

  test('a match that could not be saved is as it was', async () => {
    room.left = 5
    await expect(subject.store.matches.save(M, aMatch({ ended: true }))).rejects.toMatchObject({
      code: 'disk-full',
    })
    expect(await subject.store.matches.unfinished()).toEqual([M])
    room.left = Infinity
    await subject.store.matches.append(M, [tick(2)])
    expect(await times(await subject.reopen())).toEqual([1, 2])
  })
})

describe('a disk that refuses', () => {
  /** `sync`: all was written, and then could not be synced. */
  let failing: readonly (readonly [op: string, part: string, code: string])[]
  beforeEach(async () => {
    failing = []
    const refuse = (op: string, path: string): void => {
      const fault = failing.find(([failed, part]) => failed === op && path.includes(part))
      if (fault !== undefined) throw systemError(fault[2])
    }
    const files = wrapped(nodeFiles, async (op, path, call) => {
      refuse(op, path)
      const result = await call()
      if (op === 'append') refuse('sync', path)
      return result
    })
    subject = await folderSubject({ files })
    await subject.store.matches.save(M, aMatch())
    await subject.store.matches.append(M, [tick(1)])
    await subject.store.keys.update('a', () => ({ value: 'old' }))
  })

  test.each(['EROFS', 'EACCES', 'EPERM', 'EIO'])(
    '%s when writing: the folder cannot be written',
    async (code) => {
      failing = [
        ['open', 'tmp', code],
        ['append', 'inputs', code],
      ]
      const store = subject.store
      await expect(store.keys.update('a', () => ({ value: 'new' }))).rejects.toMatchObject({
        code: 'read-only',
      })
      await expect(store.matches.append(M, [tick(2)])).rejects.toMatchObject({ code: 'read-only' })
      expect(await store.keys.read('a')).toEqual({ value: 'old' })
      failing = []
      await store.matches.append(M, [tick(3)])
      expect(await times(await subject.reopen())).toEqual([1, 3])
    },
  )

  test('EACCES when reading: refused with the name of the file, which is left alone', async () => {
    const store = await subject.reopen()
    failing = [['read', 'keys', 'EACCES']]
    const file = await fileNamed('keys/')
    await expect(store.keys.read('a')).rejects.toMatchObject({ code: 'unreadable', file })
    await expect(store.keys.update('a', () => ({ value: 'new' }))).rejects.toMatchObject({
      code: 'unreadable',
    })
    failing = []
    expect(await store.keys.read('a')).toEqual({ value: 'old' })
    expect(subject.reports).toEqual([])
  })

  test('a match that cannot be read does not keep the others from going on', async () => {
    await subject.store.matches.save(matchId('other'), aMatch())
    const store = await subject.reopen()
    failing = [['read', 'live/m/', 'EACCES']]
    expect(await store.matches.unfinished()).toEqual([matchId('other')])
    expect(subject.reports).toMatchObject([{ code: 'unreadable' }])
  })

  test('a failed sync refuses all who waited for it, and nothing of theirs comes back', async () => {
    failing = [['sync', 'inputs', 'EIO']]
    const appends = [2, 3].map((at) => subject.store.matches.append(M, [tick(at)]))
    const results = await Promise.allSettled(appends)
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    failing = []
    await subject.store.matches.append(M, [tick(4)])
    expect(await times(await subject.reopen())).toEqual([1, 4])
  })

  test('until the remains of a failed write can be removed, nothing is added behind them', async () => {
    failing = [
      ['sync', 'inputs', 'EIO'],
      ['truncate', 'inputs', 'EIO'],
    ]
    await expect(subject.store.matches.append(M, [tick(2)])).rejects.toMatchObject({ code: 'read-only' })
    failing = [['truncate', 'inputs', 'EIO']]
    await expect(subject.store.matches.append(M, [tick(3)])).rejects.toMatchObject({ code: 'read-only' })
    failing = []
    await subject.store.matches.append(M, [tick(4)])
    expect(await times(await subject.reopen())).toEqual([1, 4])
  })

  test('a repair that cannot be written does not keep the match from being read', async () => {
    await appendFile(await fileNamed('inputs-0001'), '{"type"')
    const store = await subject.reopen()
    failing = [['copy', '', 'EROFS']]
    expect(await times(store)).toEqual([1])
    expect(subject.reports).toMatchObject([{ code: 'unreadable' }])
  })

  test('a closed store takes nothing more', async () => {
    const { store } = subject
    const last = store.matches.append(M, [tick(2)])
    const closing = store.close()
    await last
    await closing
    await expect(store.matches.append(M, [tick(3)])).rejects.toThrow('closed')
    await expect(store.keys.update('a', () => undefined)).rejects.toThrow('closed')
    expect(await times(await subject.reopen())).toEqual([1, 2])
  })
})

test('a folder that cannot be written is refused at the start, and let go of', async () => {
  subject = await folderSubject()
  await subject.store.close()
  const files = { ...nodeFiles, makeFolder: () => Promise.reject(systemError('EROFS')) }
  const opening = openStore({ dir: subject.dir, files, onReport: () => undefined })
  await expect(opening).rejects.toMatchObject({ code: 'read-only' })
  expect(await (await subject.reopen()).keys.read('a')).toBeUndefined()
})

test.skipIf(process.platform === 'win32')('what is stored is for its owner alone', async () => {
  subject = await folderSubject()
  await subject.store.keys.update('host', () => ({ value: 'secret' }))
  await subject.store.matches.save(M, aMatch())
  await subject.store.matches.append(M, [tick(1)])
  await subject.store.erased.add('web:1')
  const entries = await readdir(subject.dir, { recursive: true, withFileTypes: true })
  const kept = entries.filter(({ name }) => !name.startsWith('in-use'))
  for (const entry of kept) {
    const { mode } = await stat(join(entry.parentPath, entry.name))
    expect([entry.name, mode & 0o077]).toEqual([entry.name, 0])
  }
  expect(kept.length).toBeGreaterThan(20)
})

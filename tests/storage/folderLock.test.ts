import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderHeld, lockFolder } from '../../src/storage/folderLock.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { newFolder } from '../support/filesFolder.ts'

let dir: string
let children: ChildProcess[] = []
beforeEach(async () => {
  dir = await newFolder()
})
afterEach(async () => {
  await Promise.all(children.map(kill))
  children = []
  await rm(dir, { recursive: true, force: true })
})

/** Another process that takes the folder; resolves with what it says. */
async function other(folder: string): Promise<readonly [ChildProcess, string]> {
  const child = fork(join(import.meta.dirname, 'folderLockChild.ts'), [folder], {
    execArgv: ['--import', 'tsx'],
  })
  children.push(child)
  const [said] = (await once(child, 'message')) as [string]
  return [child, said]
}
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

test('a second process is refused with the first one’s number; after a kill -9 the next starts at once', async () => {
  const [first, said] = await other(dir)
  expect(said).toBe('held')
  await expect(openStore({ dir, onReport: () => undefined })).rejects.toThrow(
    `the data folder ${dir} is in use by process ${first.pid}`,
  )
  expect(await readFile(join(dir, 'in-use.txt'), 'utf8')).toContain(String(first.pid))
  await kill(first)
  const start = performance.now()
  const lock = await lockFolder(dir)
  expect(performance.now() - start).toBeLessThan(1000)
  await lock.release()
  expect(await readdir(dir)).toEqual([])
})

test('two names of the same folder are one', async () => {
  const alias = `${dir}-alias`
  await symlink(dir, alias, 'junction')
  const lock = await lockFolder(dir)
  await expect(lockFolder(alias)).rejects.toThrow(FolderHeld)
  await lock.release()
  await (await lockFolder(alias)).release()
  await rm(alias)
})

test('a path that is too long for a socket', async () => {
  const deep = join(dir, 'a'.repeat(100), 'b'.repeat(100))
  await mkdir(deep, { recursive: true })
  const lock = await lockFolder(deep)
  await expect(lockFolder(deep)).rejects.toThrow(FolderHeld)
  await lock.release()
  await (await lockFolder(deep)).release()
})

test('of many that start together over the remains of a killed one, exactly one holds the folder', async () => {
  for (let attempt = 0; attempt < 10; attempt++) {
    const [dead] = attempt === 0 ? await other(dir) : [undefined]
    if (dead !== undefined) await kill(dead)
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(dir)))
    const held = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(held).toHaveLength(1)
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(FolderHeld)
    await held[0]?.release()
  }
})

test('a process that is stopped still holds its folder', async () => {
  const [first] = await other(dir)
  first.kill('SIGSTOP')
  await expect(lockFolder(dir)).rejects.toThrow(FolderHeld)
})

test('a folder that cannot be made is a refusal, not a crash', async () => {
  const file = join(await mkdtemp(join(dir, 'x')), 'file')
  await (await import('node:fs/promises')).writeFile(file, '')
  await expect(openStore({ dir: join(file, 'data'), onReport: () => undefined })).rejects.toMatchObject({
    code: 'read-only',
  })
})

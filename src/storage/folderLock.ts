import { randomBytes } from 'node:crypto'
import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:net'
import { join } from 'node:path'
import { codeOf } from './files.ts'
import { closed, greet, listen, SILENT } from './lockSocket.ts'
import type { Greeting } from './lockSocket.ts'
import { sha256 } from './names.ts'

/**
 * One process at a time, by a listening socket: the operating system closes it with the process, however that ends, so that there is
 * never a stale lock to wait for. On Windows it is a named pipe, whose name only one process can have. Elsewhere it is a socket file
 * in the folder itself, so that every path to the folder leads to it. A socket file outlives its process: one that refuses
 * connections is dead. Each process has a file of its own, which comes under its name only once it listens; so a dead
 * one can be removed without ever hitting a live one, and of two that start together at least one sees the other.
 */
interface FolderLock {
  release(): Promise<void>
}

/** Another process holds the folder. The message is for whoever started this one. */
export class FolderHeld extends Error {
  constructor(folder: string, pid: number | undefined) {
    const who = pid === undefined || pid === SILENT.pid ? 'another process' : `process ${pid}`
    super(
      `the data folder ${folder} is in use by ${who}. Stop it first, or give this one a folder of its own with DATA_DIR`,
    )
  }
}

/** A note for people, beside the lock; it locks nothing. */
const NOTE = 'in-use.txt'

/** Resolves once this process alone holds the folder, which exists; rejects with FolderHeld. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const real = await realpath(folder)
  const own: Greeting = { pid: process.pid, holds: false, token: randomBytes(6).toString('hex') }
  const stop = process.platform === 'win32' ? await takePipe(real, own) : await takeSocket(real, own)
  const note = join(real, NOTE)
  await writeFile(note, `Communiqué runs here, as process ${process.pid}.\n`).catch(() => undefined)
  return {
    async release() {
      await rm(note, { force: true }).catch(() => undefined)
      await stop()
    },
  }
}

type Stop = () => Promise<void>

async function takePipe(folder: string, own: Greeting): Promise<Stop> {
  const path = `\\\\.\\pipe\\communique-${sha256(folder.toLowerCase()).slice(0, 32)}`
  try {
    const server = await listen(path, own)
    own.holds = true
    return () => closed(server)
  } catch (error) {
    if (!['EADDRINUSE', 'EACCES'].includes(codeOf(error))) throw error
    const answer = await greet(path)
    throw new FolderHeld(folder, typeof answer === 'string' ? undefined : answer.pid)
  }
}

async function takeSocket(folder: string, own: Greeting): Promise<Stop> {
  const [place, server] = await listenNear(folder, own)
  const file = nameOf(own.token)
  const stop = async (): Promise<void> => {
    await rm(join(place, file), { force: true })
    await closed(server)
  }
  try {
    await comeForward(place, folder, own.token)
    await outlast(place, folder, own)
    own.holds = true
    await removeDrafts(place)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

/** Under its name only once it listens. The draft is gone where a holder has tidied up. */
async function comeForward(place: string, folder: string, token: string): Promise<void> {
  try {
    await rename(join(place, draftOf(token)), join(place, nameOf(token)))
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new FolderHeld(folder, undefined) : error
  }
}

const nameOf = (token: string): string => `in-use-${token}.sock`
const draftOf = (token: string): string => `in-use-${token}.new`
const tokenOf = (file: string): string | undefined => /^in-use-([0-9a-f]{12})\.sock$/.exec(file)?.[1]

/** sun_path holds 104 bytes on macOS and 108 on Linux. */
const LONGEST_PATH = 100
/** What a file system without sockets answers: network shares, some shared folders of virtual machines. */
const NO_SOCKETS = ['ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EINVAL', 'EACCES', 'EROFS']

/** In the folder itself; where that cannot be, in one under /tmp that its real path gives the name. */
async function listenNear(folder: string, own: Greeting): Promise<readonly [string, Server]> {
  const draft = draftOf(own.token)
  if (Buffer.byteLength(join(folder, draft)) <= LONGEST_PATH) {
    try {
      return [folder, await listen(join(folder, draft), own)]
    } catch (error) {
      if (!NO_SOCKETS.includes(codeOf(error))) throw error
    }
  }
  const place = `/tmp/communique-${sha256(folder).slice(0, 32)}`
  await mkdir(place, { recursive: true })
  return [place, await listen(join(place, draft), own)]
}

/**
 * Waits until no other process is at the folder. One that holds it wins. Of two that are both starting, the smaller token goes on
 * once the other has given way; the other gives way at once.
 */
async function outlast(place: string, folder: string, own: Greeting): Promise<void> {
  for (;;) {
    const others = await rivals(place, own)
    const winner = others.find((other) => other.holds || other.token < own.token)
    if (winner !== undefined) throw new FolderHeld(folder, winner.pid)
    if (others.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function rivals(place: string, own: Greeting): Promise<readonly Greeting[]> {
  const tokens = (await readdir(place)).map(tokenOf).filter((token) => token !== undefined)
  const found = await Promise.all(tokens.filter((token) => token !== own.token).map((t) => ask(place, t)))
  return found.filter((other) => other !== undefined)
}

/** One that hung up was just giving way, or ending: the next try finds it dead. */
const ASK_AGAIN_MS = 5
const MOST_ASKED = 200

async function ask(place: string, token: string): Promise<Greeting | undefined> {
  const path = join(place, nameOf(token))
  for (let attempt = 1; attempt <= MOST_ASKED; attempt++) {
    const answer = await greet(path)
    if (answer === 'dead') return buried(path)
    if (answer !== 'hung up') return answer
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
  }
  return SILENT
}

async function buried(path: string): Promise<undefined> {
  await rm(path, { force: true })
  return undefined
}

/** What a kill between making the socket and naming it leaves behind. */
async function removeDrafts(place: string): Promise<void> {
  const drafts = (await readdir(place)).filter((file) => /^in-use-[0-9a-f]{12}\.new$/.test(file))
  for (const draft of drafts) await rm(join(place, draft), { force: true })
}

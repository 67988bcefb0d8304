import { randomBytes } from 'node:crypto'
import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { codeOf } from './files.ts'
import { sha256 } from './names.ts'

/**
 * One process at a time, by a listening socket: the operating system closes it with the process, however that ends, so that there is
 * never a stale lock to wait for. On Windows it is a named pipe, whose name only one process can have. Elsewhere it is a socket file
 * in the folder itself, so that every path to the folder leads to it. A socket file outlives its process: one that refuses
 * connections is dead. Each process has a file of its own, which comes under its name only once it listens; so a dead
 * one can be removed without ever hitting a live one, and of two that start together at least one sees the other.
 */
export interface FolderLock {
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
export const NOTE = 'in-use.txt'

const greeting = z.object({ pid: z.int(), holds: z.boolean(), token: z.string() })
type Greeting = z.infer<typeof greeting>

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
    throw new FolderHeld(folder, (await greet(path))?.pid)
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
    await rename(join(place, draftOf(own.token)), join(place, file))
    await outlast(place, folder, own)
    own.holds = true
    await removeDrafts(place)
    return stop
  } catch (error) {
    await stop()
    throw error
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

async function ask(place: string, token: string): Promise<Greeting | undefined> {
  const path = join(place, nameOf(token))
  const other = await greet(path)
  if (other === undefined) await rm(path, { force: true })
  return other
}

/** What a kill between making the socket and naming it leaves behind. */
async function removeDrafts(place: string): Promise<void> {
  const drafts = (await readdir(place)).filter((file) => /^in-use-[0-9a-f]{12}\.new$/.test(file))
  for (const draft of drafts) await rm(join(place, draft), { force: true })
}

function listen(path: string, own: Greeting): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(JSON.stringify(own))
  })
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      resolve(server)
    })
  })
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
  })

/** A process that is alive but busy, or stopped, still holds its folder. */
const SILENT_MS = 2_000
const SILENT: Greeting = { pid: 0, holds: true, token: '' }

/** What the process behind a socket says; undefined where there is none any more. */
function greet(path: string): Promise<Greeting | undefined> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(path)
    socket.setTimeout(SILENT_MS, () => {
      socket.destroy()
      resolve(SILENT)
    })
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('end', () => {
      resolve(parseGreeting(text))
    })
    socket.on('error', (error) => {
      resolve(['ECONNREFUSED', 'ENOENT'].includes(codeOf(error)) ? undefined : SILENT)
    })
  })
}

function parseGreeting(text: string): Greeting {
  try {
    return greeting.parse(JSON.parse(text))
  } catch {
    return SILENT
  }
}

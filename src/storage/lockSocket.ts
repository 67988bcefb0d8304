import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { z } from 'zod'
import { codeOf } from './files.ts'

/** What two processes at one folder say to each other. `holds`: not only starting. */
const greeting = z.object({ pid: z.int(), holds: z.boolean(), token: z.string() })
export type Greeting = z.infer<typeof greeting>

/** Says `own` to whoever connects. */
export function listen(path: string, own: Greeting): Promise<Server> {
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

export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
  })

/** A process that is alive but busy, or stopped, still holds its folder. */
const SILENT_MS = 2_000
export const SILENT: Greeting = { pid: 0, holds: true, token: '' }
/** What the process behind a socket says. */
export function greet(path: string): Promise<Greeting | 'dead' | 'hung up'> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(path)
    socket.setTimeout(SILENT_MS, () => {
      socket.destroy()
      resolve(SILENT)
    })
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('end', () => {
      resolve(text === '' ? 'hung up' : parseGreeting(text))
    })
    socket.on('error', (error) => {
      resolve(failed(codeOf(error)))
    })
  })
}

function failed(code: string): Greeting | 'dead' | 'hung up' {
  if (['ECONNREFUSED', 'ENOENT'].includes(code)) return 'dead'
  return ['ECONNRESET', 'EPIPE', 'EAGAIN'].includes(code) ? 'hung up' : SILENT
}

function parseGreeting(text: string): Greeting {
  try {
    return greeting.parse(JSON.parse(text))
  } catch {
    return SILENT
  }
}

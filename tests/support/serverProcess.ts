import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** The whole program as a process of its own, as a user starts it. */
export interface ServerProcess {
  readonly url: string
  readonly hostKey: string
  /** Kills it as a power cut would. */
  kill(): Promise<void>
}

export interface ProcessOptions {
  readonly dir: string
  readonly port: number
  /** The program in one file; absent: as `npm start` has it. */
  readonly program?: string
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => {
        resolve(port)
      })
    })
  })
}

/** Starts the server; resolves once it says that it is ready, rejects with what it said where it ends before. */
export async function startProcess({ dir, port, program }: ProcessOptions): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    program === undefined ? ['--import', 'tsx', 'src/main.ts'] : [program],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dir,
        LANG: 'en',
        LOG_LEVEL: 'error',
      },
    },
  )
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve()
    }),
  )
  const hostKey = await readyKey(child)
  return {
    url: `http://127.0.0.1:${port}`,
    hostKey,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

function readyKey(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (bytes: Buffer): void => {
      said += bytes.toString()
      const key = /\/host#(\w+)/.exec(said)?.[1]
      if (key !== undefined) resolve(key)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => {
      reject(new Error(said))
    })
  })
}

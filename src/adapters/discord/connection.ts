import { DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js'
import type { Client } from 'discord.js'
import type { Clock } from '../../play/ports.ts'
import type { Log } from './desk.ts'

/** Going online, however long Discord is away. */

/** Milliseconds between two tries, and how long the rest of the house waits for Discord before it opens without. */
const RETRY = 15_000
const PATIENCE = 10_000

interface Patience {
  readonly clock: Clock
  readonly log: Log
  readonly stopped: () => boolean
}

/** Tries until it is done, or until the adapter is stopped. Rejects only where trying again would not help. */
export async function persist(
  { clock, log, stopped }: Patience,
  what: string,
  work: () => Promise<void>,
): Promise<void> {
  while (!stopped()) {
    try {
      await work()
      return
    } catch (problem) {
      if (isFinal(problem)) throw problem
      log.warn({ err: problem }, `Discord: ${what} did not work, and is tried again`)
      await new Promise<void>((resolve) => clock.wake(clock.now() + RETRY, resolve))
    }
  }
}

const isFinal = (problem: unknown): boolean =>
  problem instanceof DiscordjsError && problem.code === DiscordjsErrorCodes.TokenInvalid

/** Resolves with the work, or without it where it takes long: an outage of Discord keeps nobody from the classroom. */
export async function awhile({ clock, log }: Patience, work: Promise<void>): Promise<void> {
  let cancel: (() => void) | undefined
  const late = new Promise<void>((resolve) => {
    cancel = clock.wake(clock.now() + PATIENCE, () => {
      work.catch((problem: unknown) => {
        log.error({ err: problem }, 'Discord: gave up')
      })
      resolve()
    })
  })
  await Promise.race([work, late]).finally(() => cancel?.())
}

/** Resolves with the application's id once Discord has told of the servers. */
export async function online(client: Client, token: string): Promise<string> {
  const ready = new Promise<string>((resolve) => {
    client.once(Events.ClientReady, ({ application }) => {
      resolve(application.id)
    })
  })
  await client.login(token)
  return ready
}

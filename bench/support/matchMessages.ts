import type { ChildProcess } from 'node:child_process'
import type { LoopFigures } from './loopWatch.ts'

/** What the processes of the match benchmark tell each other. */

export interface ServerOptions {
  readonly kind: 'communique' | 'bare'
  readonly rounds: number
  /** Milliseconds that each sync of the disk takes longer. */
  readonly slow: number
  /** The file for a CPU profile of the rounds, without start and joining. */
  readonly profile?: string
}
export type ToServer =
  | { readonly type: 'begin'; readonly options: ServerOptions }
  /** On to the next open round. */
  | { readonly type: 'round' }
  /** Start counting: the match begins now. */
  | { readonly type: 'count' }
  | { readonly type: 'figures' }
export type FromServer =
  | { readonly type: 'ready'; readonly port: number; readonly pin: string }
  | ({ readonly type: 'figures' } & ServerFigures)
export interface ServerFigures extends LoopFigures {
  readonly cpuMs: number
  readonly memoryMb: number
  /** Answers in the journal; undefined for a server without one. */
  readonly kept: number | undefined
}

export type ToPlayers =
  | { readonly type: 'connect'; readonly port: number; readonly pin: string; readonly players: number }
  /** Answer the round as soon as it opens, spread over so many milliseconds. */
  | { readonly type: 'answer'; readonly spreadMs: number }
export type FromPlayers = { readonly type: 'connected' } | ({ readonly type: 'answered' } & RoundFigures)
export interface RoundFigures {
  /** From sending an answer to its receipt, in milliseconds, one for each player. */
  readonly receipts: readonly number[]
  /** From sending the last answer to the moment when the last player has the result. */
  readonly resultMs: number
  readonly refused: number
}

/** The answer of a child process to one message. */
export function reply<T>(child: ChildProcess, type: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown): void => {
      if ((message as { type: string }).type !== type) return
      child.off('message', onMessage).off('exit', onExit)
      resolve(message as T)
    }
    child.on('message', onMessage)
    const onExit = (code: number | null): void => {
      reject(new Error(`a process of the benchmark ended with ${String(code)}`))
    }
    child.once('exit', onExit)
  })
}

import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { Bucket } from '../limits.ts'
import type { ServerMessage, WebRefusal } from '../protocol.ts'
import { whole } from './frames.ts'
import type { Frame } from './frames.ts'
import type { Line } from './roles.ts'

/** A page that reads nothing of this many waiting bytes is let go. */
const MOST_WAITING = 2_000_000
const PER_SECOND = 15
const BURST = 60

interface Refusal {
  readonly code: WebRefusal
  readonly detail?: Readonly<Record<string, string | number>>
}

interface Connection {
  readonly socket: WebSocket
  readonly wire: Duplex
  readonly address: string
  readonly signedIn: Line['signedIn']
}

/** How fast one player, or one socket before it says whose it is, may talk. */
export const talkBucket = (): Bucket => new Bucket(PER_SECOND, BURST)

/** All fields in one literal: V8 keeps an object that began as a copy of another in a slow and large form. */
export const makeLine = ({ socket, wire, address, signedIn }: Connection): Line => ({
  socket,
  wire,
  address,
  signedIn,
  bucket: talkBucket(),
  role: { kind: 'stranger' },
  pinged: undefined,
  heardAt: 0,
  pongs: 0,
  trip: undefined,
})

export function tell(line: Line, message: ServerMessage): void {
  write(line, whole(JSON.stringify(message)))
}

export function refuse(line: Line, n: number, { code, detail }: Refusal): void {
  tell(line, { type: 'refused', n, code, ...(detail === undefined ? {} : { detail }) })
}

export const isOpen = ({ socket }: Line): boolean => socket.readyState === socket.OPEN

export function write(line: Line, frame: Frame): void {
  if (takesMore(line)) line.wire.write(frame)
}

/**
 * Sends what lies in memory that is used again. Returns whether the socket still needs it. One that has anything waiting already
 * gets a copy: a page that reads nothing keeps no more than its own messages.
 */
export function lend(line: Line, frame: Frame): boolean {
  if (!takesMore(line)) return false
  const { wire } = line
  const waits = wire.writableLength > 0
  wire.write(waits ? Buffer.from(frame) : frame)
  return !waits && wire.writableLength > 0
}

function takesMore({ socket }: Line): boolean {
  if (socket.readyState !== socket.OPEN) return false
  if (socket.bufferedAmount <= MOST_WAITING) return true
  socket.close(4002)
  socket.terminate()
  return false
}

export function ping(line: Line, now: number): void {
  if (line.socket.readyState !== line.socket.OPEN) return
  line.pinged = now
  line.socket.ping()
}

/** The shortest round trip counts: a longer one is a passing delay. */
export function pong(line: Line, now: number): void {
  if (line.pinged === undefined) return
  const trip = now - line.pinged
  line.trip = Math.min(line.trip ?? trip, trip)
  line.pinged = undefined
  line.pongs += 1
}

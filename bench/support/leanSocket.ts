import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

/**
 * A WebSocket of the benchmark's players (RFC 6455, client side, no extensions). Thousands of them share one process and one core with
 * the kernel: a full client there takes as long to read a message as the server to send it, and its own queue would be measured.
 */
export interface LeanSocket {
  /** What `textFrame` has made: the same frame may go to many. */
  readonly send: (frame: Buffer) => void
  /** One whole message, which is good until the next one comes. */
  onMessage: (bytes: Buffer) => void
}

const CONTINUATION = 0
const CLOSE = 8
const PING = 9
const PONG = 10
const TEXT = 1
const FIN = 0x80
const MASKED = 0x80

/** All sockets read into this one buffer, one after another. */
const READ = Buffer.allocUnsafe(65_536)

export function openSocket(port: number, path: string): Promise<LeanSocket> {
  return new Promise((resolve, reject) => {
    let [greeted, rest] = [false, NOTHING]
    const read = (size: number): boolean => {
      const come = READ.subarray(0, size)
      let bytes = rest.length === 0 ? come : Buffer.concat([rest, come])
      if (!greeted) {
        const end = bytes.indexOf('\r\n\r\n')
        if (end >= 0) {
          if (!bytes.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) throw new Error(bytes.toString())
          bytes = bytes.subarray(end + 4)
          greeted = true
          resolve(lean)
        }
      }
      const left = greeted ? readFrames(bytes, socket, lean) : bytes
      rest = left.length === 0 ? NOTHING : Buffer.from(left)
      return true
    }
    const socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: { buffer: READ, callback: read },
    })
    const lean: LeanSocket = {
      send(bytes) {
        socket.write(bytes)
      },
      onMessage: () => undefined,
    }
    socket.once('error', reject)
    socket.write(greeting(port, path))
  })
}

const NOTHING = Buffer.alloc(0)

const greeting = (port: number, path: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n')

export const textFrame = (text: string): Buffer => frame(TEXT, Buffer.from(text))

/** A mask of zeros leaves the payload as it is; the server unmasks it all the same. */
function frame(kind: number, payload: Buffer): Buffer {
  const head =
    payload.length < 126
      ? [payload.length | MASKED]
      : [126 | MASKED, payload.length >> 8, payload.length & 255]
  return Buffer.concat([Buffer.from([kind | FIN, ...head, 0, 0, 0, 0]), payload])
}

interface Frame {
  readonly kind: number
  readonly last: boolean
  readonly payload: Buffer
  readonly end: number
}

function frameAt(bytes: Buffer, at: number): Frame | undefined {
  if (bytes.length < at + 2) return undefined
  const [first, short] = [bytes.readUInt8(at), bytes.readUInt8(at + 1)]
  const from = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
  if (bytes.length < from) return undefined
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6)
  const end = from + length
  if (bytes.length < end) return undefined
  return { kind: first & 15, last: first >= FIN, payload: bytes.subarray(from, end), end }
}

/** Reads all whole messages; returns what is left: the beginning of one. */
function readFrames(bytes: Buffer, socket: Socket, lean: LeanSocket): Buffer {
  let [at, begun, parts] = [0, 0, [] as Buffer[]]
  for (let one = frameAt(bytes, at); one !== undefined; one = frameAt(bytes, at)) {
    at = one.end
    if (one.kind === PING) socket.write(frame(PONG, one.payload))
    else if (one.kind === CLOSE) throw new Error('the server has closed a socket')
    else if (one.kind === TEXT || one.kind === CONTINUATION) {
      parts.push(one.payload)
      if (!one.last) continue
      lean.onMessage(parts.length === 1 ? one.payload : Buffer.concat(parts))
      parts = []
    }
    if (parts.length === 0) begun = at
  }
  return bytes.subarray(begun)
}

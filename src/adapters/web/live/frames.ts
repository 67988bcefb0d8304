/**
 * Messages in their WebSocket frames, made once and written to thousands of sockets. The library would frame them for each anew and
 * write frame and message apart: twice the work of the write itself. It still does everything else, pings and closing too, which
 * it writes to the same socket in turn.
 */

declare const framed: unique symbol
/** Bytes that go to a page as they are: a message, framed. */
export type Frame = Buffer & { readonly [framed]: true }

const WHOLE_TEXT = 0x81
/** Payloads up to 125 bytes have a head of two bytes, up to 65,535 one of four, longer ones one of ten. */
const LONGEST_HEAD = 10
const ROOM = '\0'.repeat(LONGEST_HEAD)

/** A text message, in memory of its own. */
export function whole(text: string): Frame {
  const bytes = Buffer.from(ROOM + text)
  return headed(bytes, LONGEST_HEAD, bytes.length)
}

/** RFC 6455, section 5.2, as a server sends it: unmasked. The head is written into the room before the payload, up against it. */
function headed(bytes: Buffer, from: number, end: number): Frame {
  const length = end - from
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const start = from - head
  bytes[start] = WHOLE_TEXT
  bytes[start + 1] = head === 2 ? length : head === 4 ? 126 : 127
  if (head === 4) bytes.writeUInt16BE(length, start + 2)
  if (head === 10) bytes.writeBigUInt64BE(BigInt(length), start + 2)
  return bytes.subarray(start, end) as Frame
}

const SMALLEST_SLATE = 16_384
/** UTF-8 takes no more for each of JavaScript's characters. */
const MOST_BYTES = 3

/**
 * Memory for messages that begin alike and end each in its own way, one beside the other. They are written over once they have
 * left: at a reveal of thousands, memory of their own would keep V8's collector busier than the messages keep the program.
 */
export class Slate {
  #bytes = Buffer.allocUnsafeSlow(0)
  #size = SMALLEST_SLATE
  #used = 0

  /** A text message, which is good until the slate is cleared. */
  whole(beginning: Buffer, ending: string): Frame {
    const from = this.#room(LONGEST_HEAD + beginning.length + ending.length * MOST_BYTES) + LONGEST_HEAD
    const middle = from + beginning.length
    this.#bytes.set(beginning, from)
    this.#used = middle + this.#bytes.write(ending, middle)
    return headed(this.#bytes, from, this.#used)
  }

  /** What was framed has left; `lent`: or some of it is still to leave, and keeps its memory. */
  clear(lent: boolean): void {
    if (lent) this.#bytes = Buffer.allocUnsafeSlow(0)
    this.#used = 0
  }

  /** Where so many bytes are free. What lies on a slate that has become too small stays there. */
  #room(needed: number): number {
    if (this.#used + needed > this.#bytes.length) {
      if (this.#bytes.length > 0) this.#size *= 2
      this.#size = Math.max(this.#size, needed)
      this.#bytes = Buffer.allocUnsafeSlow(this.#size)
      this.#used = 0
    }
    return this.#used
  }
}

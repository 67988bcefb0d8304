/**
 * Messages in their WebSocket frames, made once and written to thousands of sockets. The library would frame them for each anew and
 * write frame and message apart: twice the work of the write itself. It still does everything else, pings and closing too, which
 * it writes to the same socket in turn.
 */

declare const framed: unique symbol
/** Bytes that go to a page as they are: a message or a part of one, framed. */
export type Frame = Buffer & { readonly [framed]: true }

const TEXT = 1
const CONTINUATION = 0
const LAST = 0x80
/** Payloads up to 125 bytes have a head of two bytes, up to 65,535 one of four, longer ones one of ten. */
const LONGEST_HEAD = 10
const ROOM = '\0'.repeat(LONGEST_HEAD)

/** A whole text message. */
export const whole = (text: string): Frame => frame(TEXT | LAST, text)
/** The beginning of a text message, which `ending` ends. */
export const beginning = (text: string): Frame => frame(TEXT, text)
export const ending = (text: string): Frame => frame(CONTINUATION | LAST, text)

/** RFC 6455, section 5.2, as a server sends it: unmasked. The head is written into the room before the text, up against it. */
function frame(first: number, text: string): Frame {
  const bytes = Buffer.from(ROOM + text)
  const length = bytes.length - LONGEST_HEAD
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const from = LONGEST_HEAD - head
  bytes[from] = first
  bytes[from + 1] = head === 2 ? length : head === 4 ? 126 : 127
  if (head === 4) bytes.writeUInt16BE(length, from + 2)
  if (head === 10) bytes.writeBigUInt64BE(BigInt(length), from + 2)
  return bytes.subarray(from) as Frame
}

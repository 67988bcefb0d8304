/**
 * Text as WebSocket frames of a server (RFC 6455, section 5.2: unmasked, the length in the fewest bytes that hold it), header and
 * payload in one buffer. The library frames each message for each socket anew; what thousands get alike is framed once here.
 */

const TEXT = 0x01
const CONTINUATION = 0x00
const FIN = 0x80
const TWO_BYTES = 126
const EIGHT_BYTES = 127
/** Longer payloads have their length in two bytes more, or in eight. */
const [SHORT, MEDIUM] = [125, 0xffff]

/** A text message that is not finished: the last fragment follows. */
export const firstFragment = (text: string): Buffer => frame(TEXT, text)

/** The rest of a message. */
export const lastFragment = (text: string): Buffer => frame(FIN | CONTINUATION, text)

function frame(head: number, text: string): Buffer {
  const length = Buffer.byteLength(text)
  const start = length <= SHORT ? 2 : length <= MEDIUM ? 4 : 10
  const bytes = Buffer.allocUnsafe(start + length)
  bytes[0] = head
  if (start === 2) bytes[1] = length
  if (start === 4) {
    bytes[1] = TWO_BYTES
    bytes.writeUInt16BE(length, 2)
  }
  if (start === 10) {
    bytes[1] = EIGHT_BYTES
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.write(text, start)
  return bytes
}

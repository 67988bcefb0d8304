import { endianness } from 'node:os'

const SINGLE = 'f'
const DOUBLE = 'd'

/** Numbers in base64, little-endian: in four bytes each where that is exact for all of them, else in eight; nothing for zeros alone. */
export function packed(numbers: Float64Array): string {
  if (numbers.every((value) => value === 0)) return ''
  const single = Float32Array.from(numbers)
  const exact = numbers.every((value, i) => value === single[i])
  const bytes = Buffer.from((exact ? single : numbers.slice()).buffer)
  return (exact ? SINGLE : DOUBLE) + portable(bytes, exact).toString('base64')
}

/** The same numbers again, `length` of them. */
export function unpacked(text: string, length: number): Float64Array {
  if (text === '') return new Float64Array(length)
  const single = text.startsWith(SINGLE)
  const numbers = single ? new Float32Array(length) : new Float64Array(length)
  const bytes = Buffer.from(numbers.buffer)
  bytes.write(text.slice(1), 'base64')
  portable(bytes, single)
  return Float64Array.from(numbers)
}

function portable(bytes: Buffer, single: boolean): Buffer {
  if (endianness() === 'LE') return bytes
  return single ? bytes.swap32() : bytes.swap64()
}

import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { poolReads } from '../../../src/adapters/web/live/reads.ts'

it('what is read shares memory, says the same, and comes to its end', async () => {
  const wire = new PassThrough()
  poolReads(wire)
  const read: Buffer[] = []
  wire.on('data', (chunk: Buffer) => read.push(chunk))
  const own = [Buffer.alloc(100, 'a'), Buffer.alloc(100, 'é')]
  for (const chunk of own) wire.push(chunk)
  wire.end()
  await once(wire, 'end')
  expect(read.map(String)).toEqual(own.map(String))
  expect(new Set(read.map(({ buffer }) => buffer)).size).toBe(1)
  expect(read[0]?.buffer).not.toBe(own[0]?.buffer)
})

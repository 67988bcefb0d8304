import { expect, it } from 'vitest'
import { Marks } from '../../src/play/boards/marks.ts'
import type { CommunityId } from '../../src/quiz/vocabulary.ts'
import { memoryStore } from '../../src/storage/memory.ts'

const COMMUNITY = 'discord-1' as CommunityId
const nothing = () => Promise.resolve()

async function kept() {
  const store = memoryStore()
  const marks = await Marks.read(store, COMMUNITY)
  await marks.renew(nothing)
  return { marks, onDisk: async () => (await store.stale.read(COMMUNITY))?.shards }
}

it('marks nothing where there are no ranks', async () => {
  const store = memoryStore()
  const marks = await Marks.read(store, COMMUNITY)
  await marks.around(3, nothing)
  expect(await store.stale.read(COMMUNITY)).toBeUndefined()
})

it('has a shard marked on disk before it changes', async () => {
  const { marks, onDisk } = await kept()
  const seen: unknown[] = []
  const look = async () => seen.push(await onDisk())
  await Promise.all([marks.around(3, look), marks.around(3, look)])
  expect(seen).toEqual([[3], [3]])
})

it('keeps old marks until the new ranks are written, whatever is marked meanwhile', async () => {
  const { marks, onDisk } = await kept()
  await marks.around(3, nothing)
  await marks.renew(async () => {
    await marks.around(5, nothing)
    expect(await onDisk()).toEqual([3, 5])
  })
  expect(await onDisk()).toEqual([5])
  await expect(marks.renew(() => Promise.reject(new Error('full')))).rejects.toThrow('full')
  await marks.around(9, nothing)
  expect(await onDisk()).toEqual([5, 9])
})

it('leaves a shard marked that was changing when the ranks were taken', async () => {
  const { marks, onDisk } = await kept()
  await marks.around(3, () => marks.renew(nothing))
  expect(await onDisk()).toEqual([3])
})

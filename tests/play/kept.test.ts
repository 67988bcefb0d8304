import { expect, test } from 'vitest'
import { createKept } from '../../src/play/boards/kept.ts'
import type { CommunityId } from '../../src/quiz/vocabulary.ts'

const [a, b, c] = ['a', 'b', 'c'] as CommunityId[] as [CommunityId, CommunityId, CommunityId]

test.each(['got', 'set'] as const)('what was %s last stays longest', (how) => {
  const kept = createKept<number>(2)
  kept.set(a, 1)
  kept.set(b, 2)
  if (how === 'got') kept.get(a)
  else kept.set(a, 3)
  kept.set(c, 4)
  expect(kept.all().map(([community]) => community)).toEqual([a, c])
})

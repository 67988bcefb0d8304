import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Place } from '../../src/play/api/account.ts'
import { createBoards } from '../../src/play/boards/boards.ts'
import { SHARD } from '../../src/play/boards/ranks.ts'
import { rowsOf, shardId } from '../../src/play/boards/shards.ts'
import { communityIdOf, playerIdOf } from '../../src/play/ids.ts'
import type { Store } from '../../src/play/ports.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { handClock } from '../support/clock.ts'
import { account } from '../support/play.ts'

const PLACE: Place = { platform: 'discord', id: '7', title: 'A server' }
const COMMUNITY = communityIdOf(PLACE)
const PLAYERS = SHARD + 20

let dir: string
let store: Store
const clock = handClock()
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'seats-'))
  store = await openStore({ dir, clock, onReport: () => undefined })
})
afterEach(async () => {
  await store.close()
  await rm(dir, { recursive: true })
})

it('everybody who comes at the same moment gets a seat of their own, and a place on the board', async () => {
  const boards = createBoards({ store, clock, zone: 'UTC', report: () => undefined })
  const players = Array.from({ length: PLAYERS }, (_, i) => playerIdOf(account(`p${i}`, 'discord')))
  const row = { platform: 'discord' as const, points: 5, matches: 1, wins: 0, topics: {} }
  const rows = players.map((player) => ({ player, name: player, ...row }))
  await boards.settle({ key: 'm/1', match: 'm', at: clock.now(), community: COMMUNITY, players, rows })
  const shards = await Promise.all([0, 1].map((shard) => store.boards.read(shardId(COMMUNITY, shard))))
  expect(shards.map((shard) => rowsOf(shard).length)).toEqual([SHARD, PLAYERS - SHARD])
  const last = account(`p${PLAYERS - 1}`, 'discord')
  expect(await boards.boards.top(PLACE, 'ever', last, 1)).toMatchObject({
    players: PLAYERS,
    own: { rank: 1 },
  })
})

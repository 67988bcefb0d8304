import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { makeBeat } from '../../../src/adapters/web/live/beat.ts'
import { makeLine, pong } from '../../../src/adapters/web/live/line.ts'
import type { Line } from '../../../src/adapters/web/live/roles.ts'
import { handClock } from '../../support/clock.ts'

const BEAT = 200
const ROUND = 30_000
const WIRE = new PassThrough()

interface Pinged {
  readonly line: Line
  pings: number
  dead: boolean
}

function page(): Pinged {
  const socket = {
    readyState: 1,
    OPEN: 1,
    ping: () => {
      one.pings += 1
    },
    terminate: () => {
      one.dead = true
    },
  } as unknown as WebSocket
  const line = makeLine({ socket, wire: WIRE, address: '', signedIn: () => false })
  const one: Pinged = { line, pings: 0, dead: false }
  return one
}

function crowd(size: number) {
  const clock = handClock(0, () => Promise.resolve())
  const pages = Array.from({ length: size }, page)
  makeBeat(new Set(pages.map(({ line }) => line)), clock)
  return { clock, pages, pings: () => pages.reduce((sum, one) => sum + one.pings, 0) }
}

it('thousands are pinged a few at a time, each once in half a minute', async () => {
  const { clock, pages, pings } = crowd(4_500)
  let most = 0
  for (let at = 0; at < ROUND; at += BEAT) {
    const before = pings()
    await clock.move(BEAT)
    most = Math.max(most, pings() - before)
  }
  expect(most).toBe(30)
  expect(pages.every((one) => one.pings === 1)).toBe(true)
})

it('whoever answers is pinged four times, and then only after a silence', async () => {
  const { clock, pages, pings } = crowd(1)
  for (let at = 0; at < ROUND * 8; at += BEAT) {
    await clock.move(BEAT)
    for (const { line } of pages) {
      pong(line, clock.now())
      line.heardAt = clock.now()
    }
  }
  expect(pings()).toBe(4)
  await clock.move(ROUND * 2)
  expect(pings()).toBe(5)
})

it('whoever answers no ping within a minute is let go', async () => {
  const { clock, pages } = crowd(1)
  await clock.move(ROUND * 2)
  expect(pages.map(({ dead }) => dead)).toEqual([false])
  await clock.move(ROUND * 2)
  expect(pages.map(({ dead }) => dead)).toEqual([true])
})

it('nobody is pinged once it has stopped', () => {
  const clock = handClock()
  makeBeat(new Set(), clock).stop()
  expect(clock.waiting()).toBe(0)
})

import { expect, it } from 'vitest'
import { playThroughKills, standingsOf } from '../../support/webKill.ts'

it(
  'a server killed at 8 random moments of a match loses no acknowledged answer',
  { timeout: 120_000 },
  async () => {
    const { kills, acknowledged, lost, told, replayed } = await playThroughKills({
      kills: 8,
      rounds: 3,
      players: 5,
    })
    expect(lost).toEqual([])
    expect(kills).toBeGreaterThanOrEqual(3)
    expect(acknowledged).toBeGreaterThanOrEqual(5)
    expect(standingsOf(told)).toEqual(standingsOf(replayed))
    expect(told.questions).toEqual(replayed.questions)
  },
)

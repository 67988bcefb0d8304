import { expect, it } from 'vitest'
import { playThroughKills, standingsOf } from '../../support/webKill.ts'

it(
  'a server killed at 50 random moments of a match loses no acknowledged answer',
  { timeout: 600_000 },
  async () => {
    const { kills, acknowledged, lost, told, replayed } = await playThroughKills({
      kills: 50,
      rounds: 12,
      players: 5,
      answers: 35,
    })
    expect(lost).toEqual([])
    expect(kills).toBeGreaterThanOrEqual(40)
    expect(acknowledged).toBeGreaterThanOrEqual(30)
    expect(standingsOf(told)).toEqual(standingsOf(replayed))
    expect(told.questions).toEqual(replayed.questions)
  },
)

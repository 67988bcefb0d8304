import { expect, it } from 'vitest'
import { playThroughKills, standingsOf } from '../../support/webKill.ts'

const KILLS = 1_000
const KILLS_BY_MATCH = 125

it('kill -9 at 1,000 random moments of running matches loses nothing, and every match is finished', async () => {
  let [kills, acknowledged] = [0, 0]
  while (kills < KILLS) {
    const most = Math.min(KILLS_BY_MATCH, KILLS - kills)
    const outcome = await playThroughKills({ kills: most, rounds: 40, players: 8, answers: most + 10 })
    expect(outcome.lost).toEqual([])
    expect(standingsOf(outcome.told)).toEqual(standingsOf(outcome.replayed))
    expect(outcome.told.questions).toEqual(outcome.replayed.questions)
    kills += outcome.kills
    acknowledged += outcome.acknowledged
    console.log(`${kills} of ${KILLS} kills, ${acknowledged} acknowledged answers, none lost`)
  }
  expect(acknowledged).toBeGreaterThan(1_000)
})

import { chance } from '../play/chance.ts'
import { createClock } from '../play/clock.ts'
import { createPractice } from '../play/practice/practice.ts'
import { memoryStore } from '../storage/memory.ts'
import { playPacks } from './play-packs.ts'
import type { MakePractice } from './play-packs.ts'
import { onProcess } from './stage.ts'

/** A game of its own: nothing is kept, so that it can be played beside a running server, which has the data folder. */
const makePractice: MakePractice = (bases) => {
  const clock = createClock()
  const practice = createPractice({
    store: memoryStore(clock),
    bases,
    clock,
    chance,
    scores: { answered: () => Promise.resolve(), challenged: () => Promise.resolve() },
    neighbours: {
      personOf: (player) => Promise.resolve([player]),
      withdrawn: () => Promise.resolve(new Set()),
    },
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  return {
    ask: (...question) => practice.ask(...question),
    answer: (...answer) => practice.answer(...answer),
  }
}

await onProcess((stage) => playPacks(stage, { input: process.stdin, output: process.stdout }, makePractice))

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../quiz/chance.ts'
import { auc, calibrate, correlation, mean, practise, remember } from '../quiz/practice/simulation.ts'
import { plot } from './plot.ts'
import type { Point } from './plot.ts'

/** `npm run simulate`: what adaptive practice does to simulated players, as figures and as plots in docs/practice. */

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, to: { type: 'string', default: 'docs/practice' } },
})

const { answers, items } = practise(
  { players: 1000, turns: 60, facts: 130 },
  seeded(`practice ${values.seed}`),
)
const calibrated = calibrate({ items: 400, answers: 200, players: 1000 }, seeded(`items ${values.seed}`))
const reviews = remember({ players: 400, facts: 20, days: 120 }, seeded(`memory ${values.seed}`))

const late = answers.filter((answer) => answer.turn >= 30)
const random = answers.filter((answer) => answer.reason === 'random')
const right = (some: readonly { right: boolean }[]): number =>
  mean(some.map((answer) => Number(answer.right)))
const predicted = (some: typeof answers): number => mean(some.map((answer) => answer.predicted))

const figures: readonly (readonly [name: string, value: number])[] = [
  ['right answers after 30 turns', right(late)],
  ['mean predicted minus mean observed', predicted(answers) - right(answers)],
  ['AUC of the predictions, random turns', auc(random)],
  [
    'r of true and found difficulty, 200 answers an item',
    correlation(calibrated.map((item) => [item.truth, item.rating.elo])),
  ],
  ['recall of due reviews', mean(reviews.map(Number))],
]
for (const [name, value] of figures) console.log(`${value.toFixed(3).padStart(7)}  ${name}`)

mkdirSync(values.to, { recursive: true })
save('success.svg', {
  title: 'Right answers by turn (aim: 0.80)',
  x: 'turn',
  y: 'share right',
  line: Array.from({ length: 60 }, (_, turn): Point => [
    turn + 1,
    right(answers.filter((answer) => answer.turn === turn)),
  ]),
  guide: [
    [1, 0.8],
    [60, 0.8],
  ],
})
save('calibration.svg', {
  title: 'Predicted and observed',
  x: 'predicted',
  y: 'observed',
  dots: calibration(),
  guide: diagonal(0.3, 1),
})
save('difficulty.svg', {
  title: 'True and found difficulty (logits)',
  x: 'true',
  y: 'found',
  dots: calibrated.map((item): Point => [item.truth, item.rating.elo]),
  guide: diagonal(-3, 3),
})
console.log(`plots: ${values.to} (${items.length} items, ${answers.length} answers)`)

function save(name: string, chart: Parameters<typeof plot>[0]): void {
  writeFileSync(join(values.to, name), plot(chart))
}

function diagonal(from: number, to: number): Point[] {
  return [
    [from, from],
    [to, to],
  ]
}

/** Answers in bins of five points of the predicted chance; bins with fewer than 50 are left out. */
function calibration(): Point[] {
  return Array.from({ length: 20 }, (_, bin) =>
    answers.filter((answer) => Math.floor(answer.predicted * 20) === bin),
  )
    .filter((bin) => bin.length >= 50)
    .map((bin): Point => [predicted(bin), right(bin)])
}

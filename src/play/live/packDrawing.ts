import type { FactBase } from '../../quiz/base.ts'
import { draw, most, prepare } from '../../quiz/draw.ts'
import type { Choice, Drawing } from './drawing.ts'

/** Questions from packs. What counting them takes is worked out in the background from the start on, a little at a time. */
export function packDrawing(bases: readonly FactBase[]): Drawing {
  const chosen = ({ packs }: Choice): readonly FactBase[] =>
    bases.filter((base) => packs.includes(base.pack.id))
  inTheBackground(prepare(bases))
  return {
    packs: () => bases.map((base) => base.pack.id),
    topics: (pack) =>
      bases.filter((base) => base.pack.id === pack).flatMap((base) => [...base.topics.keys()]),
    most: (choice) => most(chosen(choice), filterOf(choice)),
    draw: (choice, seed, count) => draw(chosen(choice), { ...filterOf(choice), seed, count }),
  }
}

const filterOf = ({ topics, difficulty, entry }: Choice) => ({ topics, difficulty, entry: entry ?? true })

/** Does one step after another whenever the process has nothing else to do; it keeps no process alive. */
function inTheBackground(steps: Iterator<undefined>): void {
  setImmediate(() => {
    if (steps.next().done !== true) inTheBackground(steps)
  }).unref()
}

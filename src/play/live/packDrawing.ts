import type { FactBase } from '../../quiz/base.ts'
import { draw, most } from '../../quiz/draw.ts'
import type { Choice, Drawing } from './drawing.ts'

/** Questions from packs. */
export function packDrawing(bases: readonly FactBase[]): Drawing {
  const chosen = ({ packs }: Choice): readonly FactBase[] =>
    bases.filter((base) => packs.includes(base.pack.id))
  return {
    packs: () => bases.map((base) => base.pack.id),
    topics: (pack) =>
      bases.filter((base) => base.pack.id === pack).flatMap((base) => [...base.topics.keys()]),
    most: (choice) => most(chosen(choice), filterOf(choice)),
    draw: (choice, seed, count) => draw(chosen(choice), { ...filterOf(choice), seed, count }),
  }
}

const filterOf = ({ topics, difficulty, entry }: Choice) => ({ topics, difficulty, entry: entry ?? true })

import type { Draft } from '../draft.ts'
import type { Finding } from '../source.ts'
import { at } from './finding.ts'

/** Nothing is a part of itself. */
export function* checkParts({ entities }: Draft): Iterable<Finding> {
  const wholes = new Map(entities.map(({ value }) => [value.id, value.partOf]))
  for (const entity of entities) {
    if (!reaches(wholes, entity.value.partOf, entity.value.id)) continue
    yield at(entity, ['partOf'], {
      found: `"${entity.value.id}" as a part of itself, by way of ${entity.value.partOf.join(', ')}`,
      expected: 'parts that lead up to a whole',
      advice: 'take one partOf of the circle away',
    })
  }
}

function reaches(
  wholes: ReadonlyMap<string, readonly string[]>,
  from: readonly string[],
  to: string,
): boolean {
  const seen = new Set<string>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(wholes.get(id) ?? []))
  }
  return false
}

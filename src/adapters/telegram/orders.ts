import type { MatchId } from '../../quiz/vocabulary.ts'

interface Whose {
  readonly match: MatchId
  readonly round: number
  readonly player: string
}

/** Orders that players of a group are pressing together, each their own: nobody else sees them. */
export class Orders {
  readonly #open = new Map<string, readonly number[]>()

  /** The next place; an option that was placed before is taken back, with all after it. The last one is placed by itself. */
  press({ match, round, player }: Whose, { option, of }: { option: number; of: number }) {
    const key = `${match}/${round}/${player}`
    const before = this.#open.get(key) ?? []
    const at = before.indexOf(option)
    const order = at < 0 ? completed([...before, option], of) : before.slice(0, at)
    const whole = order.length === of
    this.#open.delete(key)
    if (!whole) this.#open.set(key, order)
    const oldest = this.#open.keys().next()
    if (this.#open.size > MOST && oldest.done !== true) this.#open.delete(oldest.value)
    return { order, whole }
  }
}

const MOST = 20_000

/** With one option left there is no choice. */
export function completed(order: readonly number[], of: number): readonly number[] {
  if (order.length !== of - 1) return order
  return [...order, ...Array.from({ length: of }, (_, at) => at).filter((at) => !order.includes(at))]
}

import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Texts } from '../../../../quiz/vocabulary.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { useAnnounce } from './announcer.tsx'
import { Marker } from './marker.tsx'
import { Prose } from './prose.tsx'
import { Send } from './send.tsx'

interface ArrangeProps {
  readonly options: readonly Texts[]
  /** What was answered before. */
  readonly order: readonly number[] | undefined
  readonly frozen: boolean
  readonly onOrder: (order: readonly number[]) => void
}

export function swapped(order: readonly number[], a: number, b: number): readonly number[] {
  return order.map((option, place) => (place === a ? order[b] : place === b ? order[a] : undefined) ?? option)
}

interface MoveProps {
  readonly label: string
  readonly arrow: string
  readonly to: 'up' | 'down'
  readonly off: boolean
  readonly onMove: () => void
}
function Move({ label, arrow, to, off, onMove }: MoveProps): JSX.Element {
  return (
    <button
      type="button"
      class="move"
      data-move={to}
      aria-label={label}
      aria-disabled={off}
      onClick={() => {
        if (!off) onMove()
      }}
    >
      <span aria-hidden="true">{arrow}</span>
    </button>
  )
}

/** Puts things in order with two buttons each: works for fingers, keys and screen readers alike. */
export function Arrange({ options, order: before, frozen, onOrder }: ArrangeProps): JSX.Element {
  const { say, read } = useTongue()
  const announce = useAnnounce()
  const [order, setOrder] = useState<readonly number[]>(before ?? options.map((_, place) => place))
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<{ readonly option: number; readonly to: 'up' | 'down' }>()
  useLayoutEffect(() => {
    if (moved === undefined) return
    list.current
      ?.querySelector<HTMLElement>(`[data-option="${moved.option}"] [data-move="${moved.to}"]`)
      ?.focus()
  }, [moved])
  const move = (place: number, to: 'up' | 'down'): void => {
    const other = to === 'up' ? place - 1 : place + 1
    const option = order[place]
    const text = options[option ?? -1]
    if (option === undefined || text === undefined) return
    setOrder(swapped(order, place, other))
    setMoved({ option, to })
    announce(say(COMMON.moved, { item: read(text), place: other + 1, places: order.length }))
  }
  const ready = !frozen && before?.join() !== order.join()
  return (
    <form
      class="arrange"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onOrder(order)
      }}
    >
      <p class="hint">{say(COMMON.arrangeHint)}</p>
      <ol class="options" ref={list}>
        {order.map((option, place) => {
          const text = options[option]
          if (text === undefined) return null
          const item = read(text)
          return (
            <li key={option} class="option movable" data-option={option}>
              <Marker position={option} />
              <span class="option-text">
                <Prose of={text} />
              </span>
              <span class="moves">
                <Move
                  to="up"
                  arrow="↑"
                  off={place === 0}
                  label={say(COMMON.moveUp, { item })}
                  onMove={() => {
                    move(place, 'up')
                  }}
                />
                <Move
                  to="down"
                  arrow="↓"
                  off={place === order.length - 1}
                  label={say(COMMON.moveDown, { item })}
                  onMove={() => {
                    move(place, 'down')
                  }}
                />
              </span>
            </li>
          )
        })}
      </ol>
      <Send again={before !== undefined} ready={ready} />
    </form>
  )
}

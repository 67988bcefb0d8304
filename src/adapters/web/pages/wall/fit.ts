import { useLayoutEffect } from 'preact/hooks'

/** Nobody scrolls a projector. Narrower windows are phones, or a zoom for people who need large type: those scroll. */
const WALL_WIDTH = 900
/** First what the room looks at takes the space there is; only where even its least size is too much, everything shrinks. */
const GROWTH = { property: '--grow', most: 1.6, least: 0.7 } as const
const SHRINKING = { property: '--fit', most: 1, least: 0.6 } as const
const PRECISION = 0.02

const fits = (): boolean => document.documentElement.scrollHeight <= document.documentElement.clientHeight

/** Sets the largest size at which nothing has to scroll. True where there is one. */
function enlarge({ property, most, least }: typeof GROWTH | typeof SHRINKING): boolean {
  const { style } = document.documentElement
  const tried = (size: number): boolean => {
    style.setProperty(property, size.toFixed(2))
    return fits()
  }
  if (tried(most)) return true
  if (!tried(least)) return false
  let [small, large] = [least as number, most as number]
  while (large - small > PRECISION) {
    const middle = (small + large) / 2
    if (tried(middle)) small = middle
    else large = middle
  }
  return tried(Math.floor(small * 100) / 100)
}

function fit(): void {
  const { style } = document.documentElement
  style.removeProperty('--fit')
  style.removeProperty('--grow')
  if (innerWidth >= WALL_WIDTH && !enlarge(GROWTH)) enlarge(SHRINKING)
}

/** Makes everything as large as fits on the screen, whenever what is shown changes. */
export function useFit(shown: unknown): void {
  useLayoutEffect(fit, [shown])
  useLayoutEffect(() => {
    addEventListener('resize', fit)
    void document.fonts.ready.then(fit)
    return () => {
      removeEventListener('resize', fit)
    }
  }, [])
}

import { useLayoutEffect } from 'preact/hooks'

/** Nobody scrolls a projector. Narrower windows are phones, or a zoom for people who need large type: those scroll. */
const WALL_WIDTH = 900
const LEAST = 0.6
const STEP = 0.04

function fit(): void {
  const { style, clientHeight } = document.documentElement
  style.removeProperty('--fit')
  if (innerWidth < WALL_WIDTH) return
  for (
    let size = 1 - STEP;
    size >= LEAST && document.documentElement.scrollHeight > clientHeight;
    size -= STEP
  )
    style.setProperty('--fit', size.toFixed(2))
}

/** Makes everything a little smaller until it fits on the screen, whenever what is shown changes. */
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

import type { JSX } from 'preact'

const PATHS = {
  right: 'M3 13l6 6L21 5',
  wrong: 'M5 5l14 14M19 5L5 19',
  partly: 'M3 14c3-6 6-6 9-3s6 3 9-3',
  unanswered: 'M4 12h16',
  plain: 'M4 12h16',
} as const
export type SignKind = keyof typeof PATHS

/** Drawn, because not every font has them: a tick, a cross, a wave, a dash. */
export function Sign({ kind }: { readonly kind: SignKind }): JSX.Element {
  return (
    <svg class={`sign ${kind}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[kind]} />
    </svg>
  )
}

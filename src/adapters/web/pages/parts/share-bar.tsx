import type { JSX } from 'preact'

interface ShareBarProps {
  /** 0 to 1. */
  readonly share: number
  readonly tone: 'right' | 'wrong' | 'plain' | 'partial'
}

/** A bar whose length is an attribute of the drawing: the page's policy allows no inline style. */
export function ShareBar({ share, tone }: ShareBarProps): JSX.Element {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
  return (
    <svg
      class={`share-bar ${tone}`}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="ground" width="100" height="8" />
      <rect class="filled" width={width} height="8" />
    </svg>
  )
}

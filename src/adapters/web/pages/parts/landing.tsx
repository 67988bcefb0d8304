import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface LandingProps {
  readonly look?: string
  readonly children: ComponentChildren
}

/** The heading of what has just come up. It takes the focus: what had it is gone, and a screen reader reads on from here. */
export function Landing({ look, children }: LandingProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <h1 class={look} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

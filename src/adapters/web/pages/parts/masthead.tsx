import type { ComponentChildren, JSX } from 'preact'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'

/** The name, with a highlighter over its second half: the question that a communiqué raises. */
export function Wordmark(): JSX.Element {
  return (
    <bdi class="wordmark" lang="fr" dir="ltr">
      Communi<span>qué</span>
    </bdi>
  )
}

/** What follows the # is a page's own: a place in the console, a token, a key. */
function skip(event: MouseEvent): void {
  event.preventDefault()
  const main = document.getElementById('main')
  main?.setAttribute('tabindex', '-1')
  main?.focus()
}

interface MastheadProps {
  readonly home?: string
  readonly children?: ComponentChildren
}
/** The head of every page, over the double rule of a newspaper. */
export function Masthead({ home, children }: MastheadProps): JSX.Element {
  const { say } = useTongue()
  return (
    <header class="masthead">
      <a class="skip" href="#main" onClick={skip}>
        {say(COMMON.skip)}
      </a>
      {home === undefined ? (
        <Wordmark />
      ) : (
        <a class="home" href={home}>
          <Wordmark />
        </a>
      )}
      <div class="masthead-end">{children}</div>
    </header>
  )
}

import { createContext, type ComponentChildren, type JSX } from 'preact'
import { useCallback, useContext, useRef, useState } from 'preact/hooks'

const Announce = createContext<(text: string) => void>(() => undefined)
/** Says something to screen readers once they are done with what they are saying. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce)

/** One polite live region for a whole page: several of them would talk over one another. */
export function Announcer({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const [text, setText] = useState('')
  const turn = useRef(false)
  const announce = useCallback((next: string) => {
    // The same words twice are no change to a screen reader: an invisible mark makes them one.
    turn.current = !turn.current
    setText(next + (turn.current ? '\u200b' : ''))
  }, [])
  return (
    <Announce.Provider value={announce}>
      {children}
      <div class="unseen" role="status" aria-live="polite" aria-atomic="true">
        {text}
      </div>
    </Announce.Provider>
  )
}

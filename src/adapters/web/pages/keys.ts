import { useLayoutEffect, useRef } from 'preact/hooks'

const FIELDS = 'input, textarea, select, dialog[open] *'
const TYPING = new Set(['text', 'number', 'search', 'password', ''])

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.matches(FIELDS)) return false
  return !(target instanceof HTMLInputElement) || TYPING.has(target.getAttribute('type') ?? '')
}

/** Calls with each plain key that is pressed outside a field. */
export function useKeys(press: (key: string, event: KeyboardEvent) => void): void {
  const latest = useRef(press)
  latest.current = press
  // Before the next paint: whoever sees the keys' numbers may press them.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      latest.current(event.key, event)
    }
    addEventListener('keydown', listen)
    return () => {
      removeEventListener('keydown', listen)
    }
  }, [])
}

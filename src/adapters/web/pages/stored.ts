/** What a browser keeps for the page. Private windows and full disks may refuse: then it is simply forgotten. */
export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Nothing depends on it.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Whether this browser keeps anything at all. */
export function keepsThings(): boolean {
  const probe = 'communique.probe'
  remember(probe, '1')
  const kept = recall(probe) !== null
  remember(probe, undefined)
  return kept
}

export const LANG_KEY = 'communique.lang'
/** Somebody signed in as host here: only then is it worth asking the server whether that still holds. */
export const HOST_KEPT = 'communique.host'

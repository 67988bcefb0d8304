/** The one of this name, who is made where there is none yet. */
export function named<T>(all: Map<string, T>, name: string, make: () => T): T {
  const found = all.get(name) ?? make()
  all.set(name, found)
  return found
}

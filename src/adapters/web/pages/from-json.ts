/** JSON has no undefined: in lists it arrives as null, and is turned back. */
const revive = (_: string, value: unknown): unknown =>
  Array.isArray(value) ? value.map((one: unknown) => (one === null ? undefined : one)) : value

/** What the server sent. It is the page's own server, of the same version: its word on the shape is taken. */
export const fromJson = (text: string): unknown => JSON.parse(text, revive)

/** Reads HTML as Telegram does: its few tags, its four entities, everything closed. Returns the text as people see it. */
export function readHtml(html: string): string {
  const open: string[] = []
  const text = html.replace(
    /<(\/?)([a-z-]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g,
    (whole, close: string, tag: string, rest: string) => {
      if (!TAGS.has(tag)) throw new Error(`Bad Request: can't parse entities: Unsupported start tag "${tag}"`)
      if (close === '') {
        if (tag === 'a' && !/href="[^"]+"/.test(rest))
          throw new Error("Bad Request: can't parse entities: a link without an address")
        open.push(tag)
      } else if (open.pop() !== tag)
        throw new Error(`Bad Request: can't parse entities: Unexpected end tag "${whole}"`)
      return ''
    },
  )
  if (open.length > 0)
    throw new Error(
      `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "${open.at(-1)}"`,
    )
  if (/[<>]/.test(text)) throw new Error("Bad Request: can't parse entities: Unsupported start tag")
  const plain = text.replace(/&(#\d+|[a-z]+);/g, (whole, name: string) => {
    const known = ENTITIES[name]
    if (known === undefined)
      throw new Error(`Bad Request: can't parse entities: Unsupported entity "${whole}"`)
    return known
  })
  return plain
}

const TAGS = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'a',
  'code',
  'pre',
  'tg-spoiler',
  'blockquote',
  'span',
])
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

import { parseMessage, validate } from 'messageformat'
import type { Model } from 'messageformat'

/** What stands for a variable in the literal text of a template: no letter, no space, no mark. */
export const GAP = '\uFFFC'

/** What can be known of a template before it is filled. */
type Template =
  | {
      readonly ok: true
      /** Variables that it takes from outside, such as 'subject.the'. */
      readonly variables: readonly string[]
      readonly functions: readonly string[]
      /** The text of each variant, with GAP for every variable. */
      readonly texts: readonly string[]
    }
  | { readonly ok: false; readonly reason: string }

/** Text and plain variables: most templates are no more, and need no parser. */
const SIMPLE = /^(?![.\s])[^{}\\]*(?:\{\$[a-zA-Z]+(?:\.[a-zA-Z]+)?\}[^{}\\]*)*$/
const VARIABLE = /\{\$([a-zA-Z.]+)\}/g

/** A template that names no variable and has no mark of one: right as it stands. */
export const isLiteral = (template: string): boolean => LITERAL.test(template)

const LITERAL = /^[^.\s{}\\][^{}\\]*$/

/** Several checks read the same templates. A bound, not a tuning. */
const KEPT_AT_MOST = 20_000
const kept = new Map<string, Template>()

/** Takes a MessageFormat 2 template apart. */
export function readTemplate(template: string): Template {
  const known = kept.get(template)
  if (known !== undefined) return known
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  const read = takeApart(template)
  kept.set(template, read)
  return read
}

function takeApart(template: string): Template {
  if (SIMPLE.test(template)) {
    const variables = [...template.matchAll(VARIABLE)].map((found) => found[1] ?? '')
    return { ok: true, variables, functions: [], texts: [template.replace(VARIABLE, GAP)] }
  }
  try {
    const message = parseMessage(template)
    const { variables, functions } = validate(message)
    return { ok: true, variables: [...variables], functions: [...functions], texts: textsOf(message) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

function textsOf(message: Model.Message): readonly string[] {
  const patterns =
    message.type === 'message' ? [message.pattern] : message.variants.map((variant) => variant.value)
  return patterns.map((pattern) => pattern.map((part) => (typeof part === 'string' ? part : GAP)).join(''))
}

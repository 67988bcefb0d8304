import type { z } from 'zod'

/**
 * A quick reading by a zod schema, for what is right. A pack is read at every start and once in a process, when nothing has been
 * compiled yet; walking the schema's definition with plain functions then takes a fifth of zod's time. It accepts only what zod
 * accepts, with the same result; whatever it refuses, or does not know how to read, zod is asked about.
 */

/** What is not accepted. A symbol, as `undefined` is a value. */
export const REFUSED: unique symbol = Symbol('refused')
type Read = (value: unknown) => unknown

const known = new WeakMap<object, Read>()

/** The value as the schema returns it, or REFUSED. */
export function readQuickly(schema: z.core.$ZodType, value: unknown): unknown {
  return readerOf(schema)(value)
}

function readerOf(schema: z.core.$ZodType): Read {
  const found = known.get(schema)
  if (found !== undefined) return found
  const { checks = [] } = schema._zod.def
  const read = checked(plainReader(schema), checks)
  known.set(schema, read)
  return read
}

const refuse: Read = () => REFUSED

type Def = z.core.$ZodTypes['_zod']['def']
type Readers<D extends { readonly type: string }> = {
  readonly [T in D['type']]?: (def: Extract<D, { readonly type: T }>) => Read
}

/** A pack's schemas are made of these; whatever else there is, zod reads. */
const READERS: Readers<Def> = {
  string: (def) => ('format' in def ? refuse : passes((value) => typeof value === 'string')),
  number: (def) => ('check' in def ? wholeNumber(def) : passes(isNumber)),
  boolean: () => passes((value) => typeof value === 'boolean'),
  enum: ({ entries }) => oneOf(Object.values(entries)),
  literal: ({ values }) => oneOf(values),
  array: ({ element }) => arrayReader(readerOf(element)),
  tuple: ({ items, rest }) => (rest === null ? tupleReader(items.map(readerOf)) : refuse),
  optional: ({ innerType }) => optionalReader(readerOf(innerType)),
  default: (def) => defaultReader(readerOf(def.innerType), () => def.defaultValue),
  object: ({ shape, catchall }) => (catchall?._zod.def.type === 'never' ? objectReader(shape) : refuse),
}

function plainReader(schema: z.core.$ZodType): Read {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const make = READERS[def.type] as ((def: Def) => Read) | undefined
  return make?.(def) ?? refuse
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const wholeNumber = (def: object): Read =>
  'format' in def && def.format === 'safeint'
    ? (value) => (Number.isSafeInteger(value) ? value : REFUSED)
    : refuse

function oneOf(values: readonly unknown[]): Read {
  const allowed = new Set(values)
  return (value) => (allowed.has(value) ? value : REFUSED)
}

function arrayReader(read: Read): Read {
  return (value) => {
    if (!Array.isArray(value)) return REFUSED
    const items: unknown[] = []
    for (const one of value) {
      const item = read(one)
      if (item === REFUSED) return REFUSED
      items.push(item)
    }
    return items
  }
}

const tupleReader =
  (reads: readonly Read[]): Read =>
  (value) => {
    if (!Array.isArray(value) || value.length !== reads.length) return REFUSED
    const items = reads.map((read, i) => read(value[i]))
    return items.includes(REFUSED) ? REFUSED : items
  }

const optionalReader =
  (read: Read): Read =>
  (value) =>
    value === undefined ? undefined : read(value)

const defaultReader =
  (read: Read, make: () => unknown): Read =>
  (value) =>
    value === undefined ? make() : read(value)

/** A strict object: no key but its own. */
function objectReader(shape: z.core.$ZodShape): Read {
  const fields = Object.entries(shape).map(([key, schema]) => [key, readerOf(schema)] as const)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return REFUSED
    const record = value as Record<string, unknown>
    let count = 0
    const entries: Record<string, unknown> = {}
    for (const [key, read] of fields) {
      const given = record[key]
      const has = given !== undefined || key in record
      if (has) count += 1
      const field = read(given)
      if (field === REFUSED) return REFUSED
      if (has || field !== undefined) entries[key] = field
    }
    return Object.keys(record).length === count ? entries : REFUSED
  }
}

/** A schema's checks after its type: each takes what the one before gave. */
function checked(read: Read, checks: readonly z.core.$ZodCheck[]): Read {
  return checks.reduce<Read>((before, check) => {
    const step = checkReader((check as unknown as z.core.$ZodChecks | z.core.$ZodCustom)._zod.def)
    return (value) => {
      const passed = before(value)
      return passed === REFUSED ? REFUSED : step(passed)
    }
  }, read)
}

const passes =
  (test: (value: never) => unknown): Read =>
  (value) =>
    test(value as never) ? value : REFUSED

type CheckDef = (z.core.$ZodChecks | z.core.$ZodCustom)['_zod']['def']

/** The value has the type for which the check was written: its schema has seen to that. */
const CHECKS: {
  readonly [C in CheckDef['check']]?: (def: Extract<CheckDef, { readonly check: C }>) => Read
} = {
  overwrite: (def) => (value) => def.tx(value),
  min_length: ({ minimum }) => passes((value: string | readonly unknown[]) => value.length >= minimum),
  greater_than: ({ value: least, inclusive }) =>
    passes((value: number) => value > Number(least) || (inclusive && value === least)),
  less_than: ({ value: most, inclusive }) =>
    passes((value: number) => value < Number(most) || (inclusive && value === most)),
  string_format: ({ format, pattern }) =>
    format === 'regex' && pattern !== undefined ? passes((value: string) => pattern.test(value)) : refuse,
  custom: (def) => passes((value) => def.fn(value)),
}

function checkReader(def: CheckDef): Read {
  const make = CHECKS[def.check] as ((def: CheckDef) => Read) | undefined
  return make?.(def) ?? refuse
}

import { z } from 'zod'
import { suggest } from './nearest.ts'
import type { Finding, Path, Source } from './source.ts'

/** What a zod schema says of a file, as findings for its author. */
export function shapeFindings(
  source: Source,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(source, [...path, key], keysAt(schema, path)))
      : [wrongValue(source, path, issue)]
  })
}

function unknownKey(source: Source, path: Path, known: readonly string[]): Finding {
  const key = String(path.at(-1))
  return {
    source,
    path,
    ofKey: true,
    found: `the unknown key "${key}"`,
    expected: `one of ${known.join(', ')}`,
    advice: suggest(key, known, 'remove it'),
  }
}

function wrongValue(source: Source, path: Path, issue: z.core.$ZodIssue): Finding {
  const value = valueAt(source.value, path)
  const expected = expectation(issue)
  if (value === undefined) {
    const key = String(path.at(-1) ?? source.file)
    return { source, path, found: `no "${key}"`, expected, advice: `add "${key}"` }
  }
  return { source, path, found: describe(value), expected, advice: adviceFor(issue, value) }
}

const TYPES: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping of keys to values',
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false)
    case 'too_big':
      return `at most ${String(issue.maximum)}${ORIGIN_UNITS[issue.origin] ?? ''}`
    case 'invalid_format':
    case 'custom':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return issue.message
  }
}

const ORIGIN_UNITS: Partial<Record<string, string>> = { string: ' characters', array: ' items' }

function tooSmall(origin: string, minimum: number, inclusive: boolean): string {
  if (origin === 'string') return 'a text that is not empty'
  if (origin === 'array') return `at least ${minimum} item${minimum === 1 ? '' : 's'}`
  return `a number ${inclusive ? 'from' : 'above'} ${minimum}`
}

function adviceFor(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    return suggest(value, issue.values.map(String), 'choose one of them')
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object') {
    return 'put it into quotes'
  }
  return 'write it as expected'
}

/** A value in a few words, cut where it is long. */
export function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return `the keys ${Object.keys(value).join(', ') || '(none)'}`
  const text = JSON.stringify(value)
  return text.length > 70 ? `${text.slice(0, 69)}…` : text
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  )
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  const inner = path.reduce<z.core.$ZodType>((outer, step) => within(unwrap(outer), step), schema)
  const object = unwrap(inner)
  return object instanceof z.ZodObject ? Object.keys(object.shape) : []
}

function within(schema: z.core.$ZodType, step: string | number): z.core.$ZodType {
  if (schema instanceof z.ZodArray) return schema.element
  return schema instanceof z.ZodObject ? ((schema.shape as z.core.$ZodShape)[step] ?? schema) : schema
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema
}

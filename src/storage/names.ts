import { createHash } from 'node:crypto'

/**
 * Ids as file names. A name holds only a-z, 0-9, _ and -, differs from every other even where upper and lower case are one, and is
 * no device of Windows. Short names can be read back; of a long id the name is a hash, and the file itself holds the id.
 *
 *     nameOf('discord:42')        // 'discord_3a42'
 *     idOf('discord_3a42')        // 'discord:42'
 */
const LONGEST = 120
const HASHED = '_x'
const EMPTY = '_'
const PLAIN = /^[a-z0-9-]$/
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/** The one file name of an id, of at most 120 characters. Any string is an id. */
export function nameOf(id: string): string {
  if (id === '') return EMPTY
  const spelled = spell(id)
  const name = DEVICE.test(spelled) || spelled.startsWith('-') ? escaped(spelled) : spelled
  return name.length > LONGEST ? HASHED + sha256(name) : name
}

/** The id of a name; undefined where only the file itself can tell, or where it is no name of ours. */
export function idOf(name: string): string | undefined {
  if (name === EMPTY) return ''
  if (!/^(?:[a-z0-9-]|_[0-9a-f]{2}|__[0-9a-f]{4})+$/.test(name)) return undefined
  return name.replace(/__([0-9a-f]{4})|_([0-9a-f]{2})/g, (_all, long?: string, short?: string) =>
    String.fromCharCode(Number.parseInt(long ?? short ?? '', 16)),
  )
}

/** The sub-folder of a name: one of 4,096, so that ten million files lie 2,500 to a folder. */
export function shardOf(name: string): string {
  return sha256(name).slice(0, 3)
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** By UTF-16 unit: half a surrogate pair is an id too. */
function spell(id: string): string {
  let spelled = ''
  for (let i = 0; i < id.length; i++) spelled += unit(id.charAt(i))
  return spelled
}

function unit(char: string): string {
  if (PLAIN.test(char)) return char
  const code = char.charCodeAt(0)
  return code < 0x80 ? `_${hex(code, 2)}` : `__${hex(code, 4)}`
}

/** A name whose first character is spelled out is nobody else's: plain characters are never spelled out elsewhere. */
function escaped(spelled: string): string {
  return `_${hex(spelled.charCodeAt(0), 2)}${spelled.slice(1)}`
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

import { LIMITS } from './render.ts'
import type { Choice } from './reply.ts'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]

/** Time zones whose name contains what was typed. */
export const suggestZones = (typed: string): readonly Choice[] =>
  ZONES.filter((zone) => plainZone(zone).includes(plainZone(typed)))
    .slice(0, LIMITS.choices)
    .map((zone) => ({ name: zone, value: zone }))

export const isZone = (name: string): boolean => ZONES.includes(name)

const plainZone = (zone: string): string => zone.toLowerCase().replace(/[_ ]/g, '')

/** Weeks and months as a time zone cuts them; daylight saving is the zone's own matter. */

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(zone, format)
  return format
}

/** The calendar day of a moment (milliseconds since 1970) in a time zone. */
function dayOf(zone: string, at: number): Day {
  const parts = formatOf(zone).formatToParts(at)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return { year: part('year'), month: part('month'), day: part('day') }
}

const twoDigits = (part: number): string => String(part).padStart(2, '0')

/** `2023-09-13`, made from its parts: how a locale writes dates changes between releases of ICU. */
export function dayKey(zone: string, at: number): string {
  const { year, month, day } = dayOf(zone, at)
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** `2023-09` */
export function monthKey(zone: string, at: number): string {
  const { year, month } = dayOf(zone, at)
  return `${year}-${twoDigits(month)}`
}

const DAY = 86_400_000

/** `2023-W37`: the week of ISO 8601, from Monday to Sunday, in the year that holds its Thursday. */
export function weekKey(zone: string, at: number): string {
  const { year, month, day } = dayOf(zone, at)
  const noon = Date.UTC(year, month - 1, day)
  const weekday = (new Date(noon).getUTCDay() + 6) % 7
  const thursday = noon + (3 - weekday) * DAY
  const first = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)
  const week = 1 + Math.floor((thursday - first) / (7 * DAY))
  return `${new Date(thursday).getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Minutes after midnight in a time zone, 0 to 1439. */
export function minuteOf(zone: string, at: number): number {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  clocks.set(zone, clock)
  const [hours, minutes] = clock.format(at).split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

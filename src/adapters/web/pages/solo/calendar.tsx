import type { JSX } from 'preact'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { SOLO } from '../words/solo.ts'

const WEEKS = 12
const DAY = 86_400_000
const CELL = 16
const LEVELS = [0, 1, 5, 10, 20] as const

interface Cell {
  readonly iso: string
  readonly count: number
  readonly week: number
  readonly weekday: number
}

const isoOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
const level = (count: number): number => LEVELS.filter((least) => count >= least).length - 1

/** The last weeks, each a column, up to the newest day that is stored (or `today`): the device's clock may be wrong. */
export function cellsOf(days: Readonly<Record<string, number>>, today: string): readonly Cell[] {
  const newest = Object.keys(days).reduce((latest, day) => (day > latest ? day : latest), today)
  const end = Date.parse(newest)
  const first = end - ((end / DAY + 3) % 7) * DAY - (WEEKS - 1) * 7 * DAY
  const length = Math.round((end - first) / DAY) + 1
  return Array.from({ length }, (_, place) => {
    const iso = isoOf(first + place * DAY)
    return { iso, count: days[iso] ?? 0, week: Math.floor(place / 7), weekday: place % 7 }
  })
}

/** A day in a square, darker the more was answered; the same as a sentence, and as a table for those who want each day. */
export function Calendar({ days }: { readonly days: Readonly<Record<string, number>> }): JSX.Element {
  const { say, date, lang } = useTongue()
  const cells = cellsOf(days, isoOf(Date.now()))
  const practised = cells.filter(({ count }) => count > 0)
  const answers = practised.reduce((sum, { count }) => sum + count, 0)
  const x = (week: number): number => (lang === 'ar' ? WEEKS - 1 - week : week) * CELL
  return (
    <section class="panel-part">
      <h2>{say(SOLO.calendar)}</h2>
      <p>{say(SOLO.calendarText, { days: practised.length, answers })}</p>
      <svg class="calendar" viewBox={`0 0 ${WEEKS * CELL} ${7 * CELL}`} aria-hidden="true" focusable="false">
        {cells.map(({ iso, count, week, weekday }) => (
          <rect
            key={iso}
            class={`level-${level(count)}`}
            x={x(week) + 1}
            y={weekday * CELL + 1}
            width={CELL - 2}
            height={CELL - 2}
            rx="2"
          />
        ))}
      </svg>
      {practised.length > 0 && (
        <details class="more">
          <summary>{say(SOLO.dayList)}</summary>
          <ul class="day-list">
            {[...practised].reverse().map(({ iso, count }) => (
              <li key={iso}>
                {say(SOLO.dayAnswers, { date: date(iso, 'day'), n: say(COMMON.answersHere, { n: count }) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

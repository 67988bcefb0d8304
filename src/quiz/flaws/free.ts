import { partsOf } from '../dates.ts'
import type { Check } from './view.ts'

/** Checks of the tasks that are not picked. */

const YEAR = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/

/** Three to five events, each once in the key, none telling its year. */
export const unfitOrder: Check = ({ question }, lang) => {
  const { task } = question
  if (task.kind !== 'arrange') return false
  const { options, key, dates } = task
  if (options.length < 3 || options.length > 5 || dates.length !== options.length) return true
  const once = new Set(key).size === options.length && key.every((at) => at >= 0 && at < options.length)
  return !once || options.some(({ text }) => YEAR.test(text[lang]))
}

export const unfitEntry: Check = ({ question }) => {
  const { task } = question
  if (task.kind === 'number') return !Number.isFinite(task.value) || task.tolerance < 0
  if (task.kind !== 'date') return false
  const { month, day } = partsOf(task.date.iso)
  return (
    (task.precision === 'day' && day === undefined) || (task.precision === 'month' && month === undefined)
  )
}

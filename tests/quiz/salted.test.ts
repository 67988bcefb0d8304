import { describe, expect, it } from 'vitest'
import { createBase } from '../../src/quiz/base.ts'
import { flaws } from '../../src/quiz/flaws/flaws.ts'
import type { Lang } from '../../src/quiz/vocabulary.ts'
import { portPack } from '../support/pack.ts'
import { arabic } from './salted/ar.ts'
import { english } from './salted/en.ts'
import { french } from './salted/fr.ts'
import type { Row } from './salted/item.ts'
import { salted } from './salted/item.ts'

const base = createBase(portPack)
const SALT: Readonly<Record<Lang, readonly Row[]>> = { ar: arabic, fr: french, en: english }

describe.each(Object.entries(SALT) as [Lang, readonly Row[]][])(
  'questions with a flaw put in, %s',
  (lang, rows) => {
    const missed = rows.filter((row) => {
      const { code, question } = salted(row)
      return !flaws(question, base).some((flaw) => flaw.code === code && flaw.lang === lang)
    })

    it('are sixty or more', () => {
      expect(rows.length).toBeGreaterThanOrEqual(60)
    })

    it('are caught, 95 in 100 or more, each by its own name', () => {
      const names = missed.map(([code, stem]) => `${code}: ${stem}`)
      expect(missed.length / rows.length, names.join('\n')).toBeLessThanOrEqual(0.05)
    })
  },
)

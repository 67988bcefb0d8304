import { describe, expect, it } from 'vitest'
import { renderBriefing } from '../../src/adapters/web/briefing.ts'
import { complaints } from '../../src/library/checks/language.ts'
import { readTemplate } from '../../src/library/template.ts'
import { createBase } from '../../src/quiz/base.ts'
import { briefingWords } from '../../src/quiz/briefing-words.ts'
import { makeBriefing } from '../../src/quiz/make-briefing.ts'
import type { Entity, Fact, Pack } from '../../src/quiz/pack.ts'
import { LANGS } from '../../src/quiz/vocabulary.ts'
import { portPack } from '../support/pack.ts'

const briefing = makeBriefing(createBase(portPack))

describe('a briefing', () => {
  it('tells every fact by topic, each with where it stands', () => {
    const told = briefing.topics.flatMap(({ facts }) => facts)
    expect(told).toHaveLength(portPack.facts.length)
    expect(told.every(({ citations }) => citations.length > 0)).toBe(true)
  })

  it('goes through time from the earliest day on, at whatever precision', () => {
    const days = briefing.timeline.map(({ iso }) => iso)
    expect(days.length).toBeGreaterThan(2)
    expect(days).toEqual([...days].sort())
    expect(new Set(days).size).toBe(days.length)
    const opening = briefing.timeline.find(({ iso }) => iso === '2011-06-15')
    expect(opening?.date.en).toBe('15 June 2011')
    expect(opening?.places.map(({ en }) => en)).toEqual(['The Port of Corvo'])
  })

  it('tells of people what they do, and under claims what they say', () => {
    const saleh = briefing.people.find(({ name }) => name.en === 'Omar Saleh')
    expect(saleh?.facts).toHaveLength(1)
    expect(saleh?.facts[0]?.status).toBe('stated')
    const claims = briefing.claims.find(({ speaker }) => speaker.en === 'Omar Saleh')
    expect(claims?.facts.map(({ status }) => status)).toEqual(['attributed'])
  })

  it('tells every side of a conflict with its own sources', () => {
    expect(briefing.conflicts).toHaveLength(1)
    const [north, south] = briefing.conflicts[0]?.sides ?? []
    expect(north?.holds.en).toBe('Marsa')
    expect(south?.citations.map(({ article, paragraph }) => [article, paragraph])).toEqual([['south', 3]])
  })

  it('names each source, and an outlet only where it is known', () => {
    expect(briefing.sources.map(({ outlet }) => outlet)).toEqual(
      portPack.articles.map(({ outlet }) => outlet),
    )
  })
})

describe('a briefing as a page', () => {
  it.each(LANGS)('in %s has one h1, headings in order, and anchors that lead somewhere', (lang) => {
    const page = renderBriefing(briefing, lang)
    expect(page).toContain(`lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`)
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it.each(LANGS)('in %s closes every element that it opens, and styles or runs nothing inline', (lang) => {
    const page = renderBriefing(briefing, lang)
    const open: string[] = []
    for (const [, slash, tag = ''] of page.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (slash === '') open.push(tag)
      else expect(open.pop()).toBe(tag)
    }
    expect(open).toEqual([])
    expect(page).not.toMatch(/<script|<style| style=| on[a-z]+=|javascript:/i)
    expect(page).not.toMatch(/[\u2066-\u2069]/)
  })

  it('says that an outlet is not known, and marks what the reports dispute', () => {
    const page = renderBriefing(briefing, 'fr')
    expect(page).toContain('<bdi>média non identifié</bdi>')
    expect(page.match(/Les articles divergent sur ce point/g)?.length).toBeGreaterThan(1)
  })

  it('escapes what a pack says', () => {
    const hostile: Pack = {
      ...portPack,
      title: { ar: '<b>', fr: '<b>', en: '<img src=x onerror="alert(1)"> & \'co\'' },
      articles: portPack.articles.map((article) => ({ ...article, url: 'javascript:alert(1)' })),
      entities: portPack.entities.map((entity): Entity => ({
        ...entity,
        names: { ...entity.names, en: { ...entity.names.en, the: '<i>' } },
      })),
      facts: portPack.facts.map((fact): Fact => ({ ...fact })),
    }
    const page = renderBriefing(makeBriefing(createBase(hostile)), 'en')
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;co&#39;')
    expect(page).not.toMatch(/<img|<i>|javascript:/)
  })
})

it('the words of a briefing obey the rules of their languages', () => {
  for (const texts of Object.values(briefingWords)) {
    for (const lang of LANGS) {
      const template = readTemplate(texts[lang])
      expect(template.ok && template.texts.flatMap((text) => complaints(text, lang))).toEqual([])
    }
  }
})

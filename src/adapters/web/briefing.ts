import { briefingWords as words } from '../../quiz/briefing-words.ts'
import type { BriefedFact, Briefing } from '../../quiz/briefing.ts'
import { say } from '../../quiz/message.ts'
import type { Citation } from '../../quiz/question.ts'
import type { Lang, Texts } from '../../quiz/vocabulary.ts'

const LISTS = { ar: '، ', fr: ', ', en: ', ' } as const satisfies Texts

/** What every part of the page needs: the whole briefing, for its anchors, and the reader's language. */
interface Page {
  readonly briefing: Briefing
  readonly lang: Lang
}

/** A briefing in one language, as what stands inside `<main>`: to be read, and to be printed. Its look is in pages/briefing.css. */
export function renderBriefing(briefing: Briefing, lang: Lang): string {
  const page = { briefing, lang }
  const sections = SECTIONS.map((section) => ({ ...section, body: section.body(page) })).filter(
    ({ body }) => body !== '',
  )
  const contents = sections.map(({ id, title }) => `<li><a href="#${id}">${html(say(title, lang))}</a></li>`)
  return [
    `<div class="briefing" lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`,
    `<header><h1>${html(briefing.title[lang])}</h1><p class="summary">${html(briefing.summary[lang])}</p>`,
    `<p class="intro">${html(say(words.intro, lang))}</p></header>`,
    `<nav aria-label="${html(say(words.contents, lang))}"><ol>${contents.join('')}</ol></nav>`,
    ...sections.map(({ id, title, body }) => makeSection(id, html(say(title, lang)), body)),
    '</div>',
  ].join('')
}

interface Section {
  readonly id: string
  readonly title: Texts
  readonly body: (page: Page) => string
}

const SECTIONS: readonly Section[] = [
  { id: 'topics', title: words.topics, body: (page) => topics(page) },
  { id: 'people', title: words.people, body: (page) => people(page) },
  { id: 'timeline', title: words.timeline, body: (page) => timeline(page) },
  { id: 'claims', title: words.claims, body: (page) => claims(page) },
  { id: 'conflicts', title: words.conflicts, body: (page) => conflicts(page) },
  { id: 'sources', title: words.sources, body: (page) => sources(page) },
]

const makeSection = (id: string, title: string, body: string): string =>
  `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`

const topics = (page: Page): string =>
  page.briefing.topics.map(({ name, facts }) => factBlock(page, html(name[page.lang]), facts)).join('')

const people = (page: Page): string =>
  page.briefing.people.map(({ name, facts }) => factBlock(page, bdi(name[page.lang]), facts)).join('')

const claims = (page: Page): string =>
  page.briefing.claims.map(({ speaker, facts }) => factBlock(page, bdi(speaker[page.lang]), facts)).join('')

const factBlock = (page: Page, title: string, facts: readonly BriefedFact[]): string =>
  `<section class="block"><h3>${title}</h3>${factList(page, facts)}</section>`

function timeline(page: Page): string {
  const { briefing, lang } = page
  const days = briefing.timeline.map(
    ({ iso, date, places, facts }) =>
      `<li><h3><time datetime="${html(iso)}">${html(date[lang])}</time></h3>` +
      placeLine(page, places) +
      `${factList(page, facts)}</li>`,
  )
  return days.length === 0 ? '' : `<ol class="timeline">${days.join('')}</ol>`
}

function placeLine({ lang }: Page, places: readonly Texts[]): string {
  if (places.length === 0) return ''
  const names = places.map((place) => place[lang]).join(LISTS[lang])
  return `<p class="places">${html(say(words.places, lang, { places: names }))}</p>`
}

const factList = (page: Page, facts: readonly BriefedFact[]): string =>
  `<ul class="facts">${facts.map((fact) => factItem(page, fact)).join('')}</ul>`

function factItem(page: Page, { text, status, citations }: BriefedFact): string {
  const contested = `<p class="contested">${html(say(words.contested, page.lang))}</p>`
  return `<li><p>${html(text[page.lang])}</p>${status === 'contested' ? contested : ''}${citationList(page, citations)}</li>`
}

function conflicts(page: Page): string {
  const { briefing, lang } = page
  return briefing.conflicts
    .map(({ topic, note, sides }) => {
      const told = sides.map(
        ({ holds, citations }) => `<li><p>${html(holds[lang])}</p>${citationList(page, citations)}</li>`,
      )
      return `<section class="block"><h3>${html(topic[lang])}</h3><ul class="sides">${told.join('')}</ul><p>${html(note[lang])}</p></section>`
    })
    .join('')
}

/** An article a line, with every paragraph of it that says so. */
function citationList(page: Page, citations: readonly Citation[]): string {
  const articles = new Map<string, readonly Citation[]>()
  for (const one of citations) articles.set(one.article, [...(articles.get(one.article) ?? []), one])
  return `<ul class="citations">${[...articles.values()].map((same) => `<li>${cite(page, same)}</li>`).join('')}</ul>`
}

function placeIn(citations: readonly Citation[], lang: Lang): string {
  const [{ paragraph, paragraphs } = { paragraph: 0, paragraphs: 0 }, ...more] = citations
  if (more.length === 0) return say(words.paragraph, lang, { paragraph, paragraphs })
  const list = new Intl.ListFormat(lang).format(citations.map((one) => String(one.paragraph)))
  return say(words.paragraphsAt, lang, { list, paragraphs })
}

function cite({ briefing, lang }: Page, citations: readonly Citation[]): string {
  const [first] = citations
  if (first === undefined) return ''
  const { article, label } = first
  const source = briefing.sources.findIndex((known) => known.article === article)
  const place = placeIn(citations, lang)
  return `<a href="#source-${source + 1}"><cite>${bdi(label[lang])}</cite></a>${LISTS[lang]}${html(place)}`
}

function sources({ briefing, lang }: Page): string {
  const items = briefing.sources.map(({ label, outlet, date, basis, url }, index) => {
    const published = `${bdi(outlet ?? say(words.outletUnknown, lang))}${LISTS[lang]}${html(date[lang])}`
    const link =
      url === undefined || !isWeb(url)
        ? ''
        : `<p><a href="${html(url)}">${html(say(words.read, lang))}</a></p>`
    const rests = html(say(words.dateBasis, lang, { basis: basis[lang] }))
    return `<li id="source-${index + 1}"><p><cite>${bdi(label[lang])}</cite></p><p>${published}</p><p>${rests}</p>${link}</li>`
  })
  return `<ol class="sources">${items.join('')}</ol>`
}

/** A link of a pack is content, never code. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

const bdi = (text: string): string => `<bdi>${html(text)}</bdi>`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u2066': '<bdi dir="ltr">',
  '\u2067': '<bdi dir="rtl">',
  '\u2068': '<bdi>',
  '\u2069': '</bdi>',
}

/** Text as HTML: what is special is escaped, what is isolated becomes an element. */
const html = (text: string): string =>
  text.replace(/[&<>"'\u2066-\u2069]/g, (character) => ENTITIES[character] ?? character)

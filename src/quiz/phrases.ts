import type { FactBase } from './base.ts'
import { dateLabel, dateOn, dateText } from './dates.ts'
import type { Vars } from './message.ts'
import { capitalised, format, inAll, say } from './message.ts'
import { nameLabel, nameVars } from './names.ts'
import { once } from './once.ts'
import type { Fact, FactDate, FactObject, Names, Phrases } from './pack.ts'
import { quantityText } from './quantities.ts'
import type { Citation } from './question.ts'
import type { ArticleId, FactId, Lang, Texts } from './vocabulary.ts'
import { LANGS } from './vocabulary.ts'
import { words } from './words.ts'

export { dateLabel, dateText } from './dates.ts'
export { quantityText } from './quantities.ts'

type Slot = 'object' | 'subject' | 'speaker'

/** What the templates of a fact may name in a language: the table of docs/packs.md. */
export function factVars(base: FactBase, fact: Fact, lang: Lang): Vars {
  const name = (id: string | undefined): Vars | undefined =>
    id === undefined ? undefined : nameVars(base.speakers.get(id), lang)
  return {
    subject: name(fact.subject),
    object: objectVars(base, fact.object, lang),
    place: name(fact.place),
    speaker: name(fact.speaker),
    agency: name(fact.agency),
    at: dateVars(fact.at, lang),
    from: dateVars(fact.from, lang),
    to: dateVars(fact.to, lang),
    asOf: dateVars(fact.asOf, lang),
  }
}

function objectVars(base: FactBase, object: FactObject, lang: Lang): Vars | undefined {
  switch (object.type) {
    case 'entity':
      return nameVars(base.entities.get(object.entity)?.names, lang)
    case 'date':
      return dateVars(object.date, lang)
    case 'quantity':
      return { text: quantityText(base, object)[lang], value: object.value }
    case 'statement':
      return { text: object.text[lang] }
  }
}

const dateVars = (date: FactDate | undefined, lang: Lang): Vars | undefined =>
  date && { text: dateText(date, lang), on: dateOn(date, lang), label: dateLabel(date, lang) }

/** The template of a fact's sentence: its own, else its relation's. */
const saysOf = (base: FactBase, fact: Fact): Texts => phraseOf(base, fact, 'says')

function phraseOf(base: FactBase, fact: Fact, phrase: 'says'): Texts {
  const texts = fact.phrases[phrase] ?? base.relations.get(fact.relation)?.[phrase]
  if (texts === undefined) throw new Error(`no relation "${fact.relation}"`)
  return texts
}

/** The stem template that asks for a slot, where there is one. */
export function asksOf(base: FactBase, fact: Fact, slot: Slot): Texts | undefined {
  const asks: Phrases['asks'] | undefined = fact.phrases.asks
  return asks?.[slot] ?? base.relations.get(fact.relation)?.asks[slot]
}

/** What the fact says, attributed, as a clause: no capital, no full stop. */
export function clause(base: FactBase, fact: Fact): Texts {
  const template = saysOf(base, fact)
  return inAll((lang) => framed(base, fact, { template: template[lang], lang }))
}

/** The clause without its speaker; undefined where its template names the speaker. */
export function plainClause(base: FactBase, fact: Fact): Texts | undefined {
  const says = saysOf(base, fact)
  if (LANGS.some((lang) => says[lang].includes('$speaker'))) return undefined
  return inAll((lang) => format(says[lang], lang, factVars(base, fact, lang)))
}

/** The fact as a sentence: capitalised, attributed, with its full stop. */
export const sentence = (base: FactBase, fact: Fact): Texts =>
  remembered(base, fact, 'sentence', () => full(clause(base, fact)))

const said = once(() => new Map<FactId, Map<string, Texts>>())

/** A text of a fact of the base, made once: it is asked for again, and its measures with it. */
export function remembered(base: FactBase, fact: Fact, name: string, make: () => Texts): Texts {
  if (base.facts.get(fact.id) !== fact) return make()
  const texts = said(base).get(fact.id) ?? new Map<string, Texts>()
  said(base).set(fact.id, texts)
  const text = texts.get(name) ?? make()
  texts.set(name, text)
  return text
}

/** A clause as a sentence. */
export const full = (texts: Texts): Texts =>
  inAll((lang) => capitalised(texts[lang], lang) + (ENDED.test(texts[lang]) ? '' : '.'))

const ENDED = /[.!?؟]$/

interface Line {
  readonly template: string
  readonly lang: Lang
}

/** A template filled with the fact, in the frame that attributes it where the template itself does not. */
export function framed(base: FactBase, fact: Fact, { template, lang }: Line): string {
  const vars = factVars(base, fact, lang)
  const says = format(template, lang, vars)
  const frame = frameOf(base, fact, template)
  if (frame === undefined) return says
  const { agency, speaker = nameVars(reporter(base, fact), lang) } = vars
  return say(frame, lang, { speaker, agency, says: lowered(says, template, lang) })
}

function frameOf(base: FactBase, fact: Fact, template: string): Texts | undefined {
  const speaker = fact.speaker !== undefined && !template.includes('$speaker')
  const agency = fact.agency !== undefined && !template.includes('$agency')
  if (speaker && agency) return isReport(base, fact) ? words.accordingToCiting : words.accordingToVia
  if (speaker || isAsTold(base, fact)) return words.accordingTo
  return agency ? words.via : undefined
}

/** What the reports tell, where there may be more than that. */
export const isAsTold = (base: FactBase, { relation, speaker }: Fact): boolean =>
  speaker === undefined && base.relations.get(relation)?.asTold === true

const isReport = (base: FactBase, { speaker }: Fact): boolean =>
  base.pack.articles.some(({ id }) => id === speaker)

/** Words that begin a stem and lose their capital behind "According to X,". Names keep theirs. */
const OPENERS: Readonly<Record<Lang, RegExp>> = {
  ar: /^$/,
  fr: /^(?:Outre|Quel|Quelle|Quels|Quelles|Qui|Que|Qu’|Quoi|Quand|Où|D’où|Combien|Comment|Pourquoi|À|Au|Aux|En|De|Du|Des|D’|Dans|Sur|Sous|Par|Pour|Avec|Sans|Depuis|Vers|Chez|Contre|Entre|Lors|Lequel|Laquelle|Auquel|Auprès|Jusqu’)(?![\p{L}])/u,
  en: /^(?:Besides|Which|What|Who|Whom|Whose|Where|When|Why|How|In|On|At|By|To|From|For|Under|With|Of|As|Against|Between|During|Until|Since|After|Before|About|Through|Into|Over|Near)(?![\p{L}])/u,
}

/** The text with a small first letter where the template began with a word that only its place made large. */
function lowered(text: string, template: string, lang: Lang): string {
  if (template.startsWith('{') || !OPENERS[lang].test(text)) return text
  return text.charAt(0).toLocaleLowerCase(lang) + text.slice(1)
}

/** The stem of a slot, with its speaker and its date, capitalised. Undefined where the pack has no such stem. */
export function stem(base: FactBase, fact: Fact, slot: Slot): Texts | undefined {
  const template = asksOf(base, fact, slot)
  const make = (texts: Texts): Texts =>
    inAll((lang) => capitalised(dated(base, fact, { template: texts[lang], lang }), lang))
  return template && remembered(base, fact, slot, () => make(template))
}

function dated(base: FactBase, fact: Fact, line: Line): string {
  const text = framed(base, fact, line)
  if (fact.asOf === undefined || /\$(?:asOf|at|from|to)\./.test(line.template)) return text
  const stemText = lowered(text, line.template, line.lang)
  return say(words.asOf, line.lang, { date: asOfText(fact.asOf, line.lang), stem: stemText })
}

/** « au 13 septembre 2023 », « en mai 2023 »; the other languages' frames bring their own preposition. */
function asOfText(date: FactDate, lang: Lang): string {
  if (lang !== 'fr') return dateText(date, lang)
  return date.precision === 'day' ? `au ${dateLabel(date, lang)}` : dateOn(date, lang)
}

/** Where the fact stands, each paragraph once. */
export function citations(base: FactBase, fact: Fact): readonly Citation[] {
  return unique([fact]).flatMap(({ article, paragraph }) => citation(base, article, paragraph))
}

/** Where several facts stand, each paragraph once: article by article, and each from its beginning. */
export const citationsOf = (base: FactBase, facts: readonly Fact[]): readonly Citation[] =>
  unique(facts).flatMap(({ article, paragraph }) => citation(base, article, paragraph))

function unique(facts: readonly Fact[]): Fact['evidence'] {
  const all = facts.flatMap((fact) => fact.evidence)
  if (all.length === 1) return all
  const told = [...new Map(all.map((one) => [`${one.article} ${one.paragraph}`, one])).values()]
  const articles = told.map(({ article }) => article)
  const first = ({ article }: (typeof told)[number]): number => articles.indexOf(article)
  return told.sort((one, other) => first(one) - first(other) || one.paragraph - other.paragraph)
}

function citation(base: FactBase, id: ArticleId, paragraph: number): readonly Citation[] {
  const article = base.articles.get(id)
  if (article === undefined) return []
  const { label, outlet, date, paragraphs, url } = article
  return [{ article: id, label: nameLabel(label), outlet, date, paragraph, paragraphs, url }]
}

/** The first article that reports a fact. @throws for a fact without evidence, which no pack may hold. */
export function reporter(base: FactBase, fact: Fact): Names {
  const first = fact.evidence[0]
  const article = first && base.articles.get(first.article)
  if (article === undefined) throw new Error(`no evidence for "${fact.id}"`)
  return article.label
}

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { rm } from 'node:fs/promises'

/** A small pack as its files, without a problem. Tests break it in one place. */
const name = (ar: string, fr: string, en: string) => `
    ar: { bare: "${ar}", li: "ل${ar}", bi: "ب${ar}", gender: m }
    fr: { bare: "${fr}", the: "${fr}", de: "de ${fr}", at: "à ${fr}", gender: m }
    en: { bare: "${en}", the: "${en}" }`
const hash = (digit: string) => digit.repeat(64)

export const GOOD: Readonly<Record<string, string>> = {
  'pack.yaml': `id: ports
title: { ar: "موانئ", fr: "Ports", en: "Ports" }
summary: { ar: "مرفأ وربان", fr: "Un port et son chef", en: "A port and its master" }
topics:
  - id: harbours
    name: { ar: "الموانئ", fr: "Les ports", en: "Ports" }
units:
  - id: tonnes
    text:
      ar: "{$value :number} طن"
      fr: ".input {$value :number} .match $value one {{{$value} tonne}} * {{{$value} tonnes}}"
      en: "{$value :number} tonnes"
`,
  'articles.yaml': `- id: north
  label:${name('تقرير شمالي', 'article du Nord', 'northern report')}
  lang: fr
  date: "2023-09"
  dateBasis: { ar: "النص", fr: "le texte", en: "the text" }
  paragraphs: 4
- id: south
  label:${name('تقرير جنوبي', 'article du Sud', 'southern report')}
  lang: ar
  outlet: South Wire
  date: "2023-09-13"
  dateBasis: { ar: "النص", fr: "le texte", en: "the text" }
  url: https://example.org/south
  paragraphs: 3
`,
  'entities/all.yaml': `- id: alma
  kind: place
  names:${name('ميناء ألما', 'port-Alma', 'Port Alma')}
  partOf: [coast]
- id: coast
  kind: region
  names:${name('ساحل', 'Sahel', 'Sahel')}
- id: haddad
  kind: person
  names:${name('سامي حداد', 'Sami Haddad', 'Sami Haddad')}
  aliases: { en: ["S. Haddad"] }
`,
  'relations.yaml': `- id: runs
  object: entity
  functional: true
  says:
    ar: "يدير {$subject.bare} {$object.bare}"
    fr: "{$subject.the} dirige {$object.the}"
    en: "{$subject.the} runs {$object.the}"
  asks:
    subject:
      ar: "من يدير {$object.bare}؟"
      fr: "Qui dirige {$object.the}\u202f?"
      en: "Who runs {$object.the}?"
- id: holds
  object: quantity
  says:
    ar: "يتسع {$subject.bare} لحمولة {$object.text} {$at.on}"
    fr: "{$subject.the} contient {$object.text} {$at.on}"
    en: "{$subject.the} holds {$object.text} {$at.on}"
`,
  'facts/all.yaml': `# yaml-language-server: $schema=../../facts.schema.json
- id: haddad-runs-alma
  topic: harbours
  subject: haddad
  relation: runs
  entity: alma
  evidence:
    - article: north
      paragraph: 1
      sha256: ${hash('a')}
    - article: south
      paragraph: 2
      sha256: ${hash('b')}
- id: alma-holds
  topic: harbours
  subject: alma
  relation: holds
  quantity: { value: 1200, unit: tonnes, tolerance: 50 }
  at: "2023-09-13"
  place: coast
  speaker: haddad
  speech: says
  evidence: [{ article: north, paragraph: 2, sha256: ${hash('c')} }]
- id: alma-holds-more
  topic: harbours
  subject: alma
  relation: holds
  quantity: { value: 1500, unit: tonnes }
  at: "2023-09-13"
  speaker: south
  evidence: [{ article: south, paragraph: 3, sha256: ${hash('d')} }]
`,
  'conflicts.yaml': `conflicts:
  - id: load
    topic: { ar: "الحمولة", fr: "la charge", en: "the load" }
    sides:
      - facts: [alma-holds]
        holds: { ar: "ألف ومئتان", fr: "mille deux cents", en: "twelve hundred" }
      - facts: [alma-holds-more]
        holds: { ar: "ألف وخمسمئة", fr: "mille cinq cents", en: "fifteen hundred" }
    note: { ar: "لا اتفاق", fr: "Pas d’accord", en: "No agreement" }
agreements:
  - id: master
    topic: { ar: "المدير", fr: "le chef", en: "the master" }
    facts: [haddad-runs-alma]
complete:
  - { relation: runs, object: alma, article: north }
`,
}

/** Writes packs into a folder of their own, which goes with the test. Returns the folder of packs. */
export async function writePacks(
  packs: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'packs-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const [folder, files] of Object.entries(packs)) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, folder, path)), { recursive: true })
      await writeFile(join(root, folder, path), text)
    }
  }
  return root
}

/** The good pack with one text of a file replaced by another. */
export function broken(file: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = GOOD[file] ?? ''
  if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${file}`)
  return { ...GOOD, [file]: text.replace(from, () => to) }
}

/** Where a mark stands in a text, as line:column from 1. `nth` counts its occurrences from 1. */
export function placeOf(text: string, mark: string, nth = 1): string {
  let offset = -1
  for (let count = 0; count < nth; count += 1) offset = text.indexOf(mark, offset + 1)
  if (offset < 0) throw new Error(`"${mark}" does not stand in the text`)
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import { normal } from '../../src/quiz/normal.ts'
import type { Article, Fact } from '../../src/quiz/pack.ts'
import type { PackId } from '../../src/quiz/vocabulary.ts'

/** The articles are no part of the project: where they lie is told by ARTICLES_DIR, and what needs them is skipped without it. */
const dir = process.env['ARTICLES_DIR']
const title = dir ? 'with the articles at hand' : 'skipped, as ARTICLES_DIR names no folder'

interface Text {
  readonly file: string
  /** Non-blank lines, trimmed. */
  readonly paragraphs: readonly string[]
}

const texts: readonly Text[] = (dir ? readdirSync(dir) : [])
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const lines = readFileSync(join(dir ?? '', file), 'utf8').split('\n')
    return { file, paragraphs: lines.map((line) => line.trim()).filter((line) => line !== '') }
  })

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The evidence of one article that the text does not bear out, as "fact: paragraph n". */
function wrong(article: Article, facts: readonly Fact[], text: Text): readonly string[] {
  const hashes = text.paragraphs.map(sha256)
  return facts.flatMap(({ id, evidence }) =>
    evidence
      .filter((one) => one.article === article.id && hashes[one.paragraph - 1] !== one.sha256)
      .map((one) => `${id}: paragraph ${one.paragraph}`),
  )
}

describe.skipIf(!dir)(title, () => {
  it('every piece of evidence has the hash of its paragraph', async () => {
    const { bases, problems } = await openLibrary('questions')
    expect(problems).toEqual([])
    const pack = bases.get('vostochny-2023' as PackId)?.pack
    expect(pack?.articles).toHaveLength(texts.length)
    for (const article of pack?.articles ?? []) {
      const tried = texts.map((text) => ({ text, wrong: wrong(article, pack?.facts ?? [], text) }))
      const [best] = tried.sort((one, other) => one.wrong.length - other.wrong.length)
      expect(best?.wrong, `${article.id}, read as ${best?.text.file ?? ''}`).toEqual([])
      expect(article.paragraphs, article.id).toBe(best?.text.paragraphs.length)
    }
  })

  it('no run of ten words of an article stands in a file of the project', () => {
    const runs = new Set(texts.flatMap(({ paragraphs }) => runsOf(paragraphs.join('\n'))))
    expect(runs.size).toBeGreaterThan(1000)
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
    const copied = files
      .filter((file) => file !== '' && existsSync(file))
      .flatMap((file) => copiedIn(file, runs))
    expect(copied).toEqual([])
  })
})

const RUN = 10

function runsOf(text: string): readonly string[] {
  const words = normal(text).split(' ')
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '))
}

function copiedIn(file: string, runs: ReadonlySet<string>): readonly string[] {
  const text = readFileSync(file, 'utf8')
  if (text.includes('\0')) return []
  const found = runsOf(text).find((run) => runs.has(run))
  return found === undefined ? [] : [`${file}: ${found}`]
}

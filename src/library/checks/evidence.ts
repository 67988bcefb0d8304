import type { Draft, Placed, RawFact } from '../draft.ts'
import type { Finding } from '../source.ts'
import { at } from './finding.ts'

/** Evidence lies within its article, is told once, and one paragraph has one hash. */
export function* checkEvidence(draft: Draft): Iterable<Finding> {
  const lengths = new Map(draft.articles.map(({ value }) => [value.id, value.paragraphs]))
  const hashes = new Map<string, { readonly sha256: string; readonly fact: string }>()
  for (const fact of draft.facts) {
    yield* checkParagraphs(fact, lengths)
    for (const [index, { article, paragraph, sha256 }] of fact.value.evidence.entries()) {
      const place = `${article} ${paragraph}`
      const earlier = hashes.get(place)
      if (earlier === undefined) hashes.set(place, { sha256, fact: fact.value.id })
      else if (earlier.sha256 !== sha256) yield otherHash(fact, index, earlier.fact)
    }
  }
}

function* checkParagraphs(fact: Placed<RawFact>, lengths: ReadonlyMap<string, number>): Iterable<Finding> {
  const seen = new Set<string>()
  for (const [index, { article, paragraph }] of fact.value.evidence.entries()) {
    const path = ['evidence', index, 'paragraph']
    const length = lengths.get(article)
    if (length !== undefined && paragraph > length) {
      yield at(fact, path, {
        found: `paragraph ${paragraph}`,
        expected: `one of the ${length} paragraphs of "${article}"`,
        advice: 'count the non-blank lines of the article from 1',
      })
    }
    if (seen.has(`${article} ${paragraph}`)) {
      yield at(fact, path, {
        found: `paragraph ${paragraph} of "${article}" a second time`,
        expected: 'each paragraph once',
        advice: 'take one away',
      })
    }
    seen.add(`${article} ${paragraph}`)
  }
}

const otherHash = (fact: Placed<RawFact>, index: number, earlier: string): Finding =>
  at(fact, ['evidence', index, 'sha256'], {
    found: `another hash than the fact "${earlier}" gives for the same paragraph`,
    expected: 'one hash for one paragraph',
    advice: 'hash the trimmed paragraph in UTF-8, and correct the wrong one',
  })

/** The articles in which a fact stands. */
export const articlesOf = (fact: RawFact): readonly string[] => fact.evidence.map(({ article }) => article)

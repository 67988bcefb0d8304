import type { JSX } from 'preact'
import type { Citation } from '../../../../quiz/question.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { isolated, Prose } from './prose.tsx'

/** Only what a browser opens as a page: a link from a pack is content, not code. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url)

function Link({ url }: { readonly url: string }): JSX.Element {
  const { say } = useTongue()
  return (
    <a href={url} rel="noreferrer noopener" target="_blank">
      {say(COMMON.readArticle)}
    </a>
  )
}

/** One article with every paragraph that says so. */
interface Grouped extends Citation {
  readonly all: readonly number[]
}

function grouped(citations: readonly Citation[]): readonly Grouped[] {
  const articles = new Map<string, Grouped>()
  for (const citation of citations) {
    const all = [...(articles.get(citation.article)?.all ?? []), citation.paragraph]
    articles.set(citation.article, { ...citation, all: [...new Set(all)].sort((a, b) => a - b) })
  }
  return [...articles.values()]
}

function Paragraphs({ source: { all, paragraphs, paragraph } }: { readonly source: Grouped }): JSX.Element {
  const { say, number, list } = useTongue()
  return (
    <span class="source-part">
      {all.length === 1
        ? say(COMMON.paragraph, { paragraph, paragraphs })
        : isolated(say(COMMON.paragraphsAt, { list: list(all.map(number)), paragraphs }))}
    </span>
  )
}

function Source({ source }: { readonly source: Grouped }): JSX.Element {
  const { say, date } = useTongue()
  const { label, outlet, url } = source
  return (
    <li class="source">
      <cite>
        <Prose of={label} />
      </cite>
      <span class="source-line">
        <bdi>{outlet ?? say(COMMON.outletUnknown)}</bdi>
        <span aria-hidden="true"> · </span>
        <span class="source-part">{date(source.date.iso, source.date.precision)}</span>
        <span aria-hidden="true"> · </span>
        <Paragraphs source={source} />
        {url !== undefined && isWeb(url) && (
          <>
            <span aria-hidden="true"> · </span>
            <Link url={url} />
          </>
        )}
      </span>
    </li>
  )
}

/** Who reports it: label, outlet, date, paragraph. The heart of the whole thing, hence the highlighter. */
export function Sources({ citations }: { readonly citations: readonly Citation[] }): JSX.Element {
  const { say } = useTongue()
  return (
    <section class="sources">
      <h3 class="slug">{say(COMMON.sources)}</h3>
      <ul>
        {grouped(citations).map((source) => (
          <Source key={source.article} source={source} />
        ))}
      </ul>
    </section>
  )
}

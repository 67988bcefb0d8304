import type { JSX } from 'preact'
import type { Citation } from '../../../../quiz/question.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { Prose } from './prose.tsx'

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

function Source({ citation }: { readonly citation: Citation }): JSX.Element {
  const { say, date } = useTongue()
  const { label, outlet, paragraph, paragraphs, url } = citation
  return (
    <li class="source">
      <cite>
        <Prose of={label} />
      </cite>
      <span class="source-line">
        <bdi>{outlet ?? say(COMMON.outletUnknown)}</bdi>
        <span aria-hidden="true"> · </span>
        <span class="source-part">{date(citation.date.iso, citation.date.precision)}</span>
        <span aria-hidden="true"> · </span>
        <span class="source-part">{say(COMMON.paragraph, { paragraph, paragraphs })}</span>
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
        {citations.map((citation) => (
          <Source key={`${citation.article}/${citation.paragraph}`} citation={citation} />
        ))}
      </ul>
    </section>
  )
}

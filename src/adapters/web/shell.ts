import { LANGS } from '../../quiz/vocabulary.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import type { PageFiles } from './bundle.ts'
import { word } from './words.ts'

/** The mark in the browser's tab. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="#0c4651"/>' +
  '<path d="M4 20h24v7H4z" fill="#ffe169"/><path d="M22 10.5a8 8 0 1 0 0 11" fill="none" stroke="#fff" stroke-width="4.5"/></svg>'
export const ICON_ADDRESS = '/icon.svg'

/** An empty page that the page's script fills. Its language is the browser's until the script knows better. */
export const makeShell = (files: PageFiles, lang: Lang): string =>
  makeDocument(files, {
    lang,
    title: word('name', lang),
    body: `<div id="app"></div><noscript>${word('noScript', lang)}</noscript>`,
  })

const HOME =
  '<a class="home" href="/"><bdi class="wordmark" lang="fr" dir="ltr">Communi<span>qué</span></bdi></a>'

/** A page that needs no script: its contents under the head of every page, with links to the same in the other languages. */
export function makeStaticPage(files: PageFiles, { lang, title, body }: Contents): string {
  const links = LANGS.map((one) => {
    const current = one === lang ? ' aria-current="true"' : ''
    return `<a href="?lang=${one}" hreflang="${one}" lang="${one}"${current}>${LANGUAGE_NAMES[one]}</a>`
  })
  const nav = `<nav class="lang-switch" aria-label="${word('language', lang)}">${links.join('')}</nav>`
  return makeDocument(files, {
    lang,
    title,
    body: `<header class="masthead">${HOME}${nav}</header><main>${body}</main>`,
  })
}

/** `title` and `body` are HTML: whoever makes them has escaped what comes from elsewhere. */
interface Contents {
  readonly lang: Lang
  readonly title: string
  readonly body: string
}

const makeDocument = ({ script, styles, preloads }: PageFiles, { lang, title, body }: Contents): string =>
  [
    `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><link rel="icon" href="${ICON_ADDRESS}">`,
    ...styles.map((style) => `<link rel="stylesheet" href="${style}">`),
    ...preloads.map((chunk) => `<link rel="modulepreload" href="${chunk}">`),
    ...(script === undefined ? [] : [`<script type="module" src="${script}"></script>`]),
    `</head><body>${body}</body></html>`,
  ].join('')

/** Each language as its own readers call it. */
const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = { ar: 'العربية', fr: 'Français', en: 'English' }

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

import type { Lang } from '../../quiz/vocabulary.ts'
import type { PageFiles } from './bundle.ts'
import { word } from './words.ts'

/** The mark in the browser's tab. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#12395b"/>' +
  '<path d="M8 9h16v11H15l-5 5v-5H8z" fill="#fff"/><path d="M12 13h8M12 16h5" stroke="#12395b" stroke-width="1.6"/></svg>'
export const ICON_ADDRESS = '/icon.svg'

/** An empty page that the page's script fills. Its language is the browser's until the script knows better. */
export function makeShell({ script, styles, preloads }: PageFiles, lang: Lang): string {
  return [
    `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${word('name', lang)}</title><link rel="icon" href="${ICON_ADDRESS}">`,
    ...styles.map((style) => `<link rel="stylesheet" href="${style}">`),
    ...preloads.map((chunk) => `<link rel="modulepreload" href="${chunk}">`),
    `<script type="module" src="${script}"></script></head>`,
    `<body><div id="app"></div><noscript>${word('noScript', lang)}</noscript></body></html>`,
  ].join('')
}

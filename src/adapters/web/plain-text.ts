/**
 * A text of one line as others will read it: composed, with single spaces. What shows nothing, turns text round or piles marks up
 * falls away, so that no title writes over its neighbours; pasted lists are full of it. A workbook that holds what is no character does not open.
 */
export const plainText = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(HIDDEN, (sign) => (JOINERS.test(sign) ? sign : ''))
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim()

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu
/** Persian and emoji are spelled with them. */
const JOINERS = /[\u200c\u200d]/

/** Words that no class needs on its wall, as names.ts compares them: small letters, no accents, plain Arabic letters. */

/** Stopped wherever they stand, even with dots or spaces between the letters. */
export const RUDE_ANYWHERE: readonly string[] = (
  'fuck bitch cunt nigger nigga faggot asshole motherf wanker pussy hitler blowjob ' +
  'putain connard connasse salope salaud encule couille bougnoule niquetam niqueta filsdepute ' +
  'sharmout charmouta sharmuta kosomak kusumak zebbi ' +
  'شرموط قحبه منيوك متناك كسمك كسامك طيزك عاهره نيكمك ابنالكلب خنيث'
).split(' ')

/** Stopped as whole words only: they are also parts of good names. */
export const RUDE_WORDS: ReadonlySet<string> = new Set(
  (
    'shit slut whore dick cock rape rapist nazi fag retard tits penis sex porn anus ' +
    'merde pute bite pd fdp ntm batard negre nique chatte con cul ' +
    'kos zeb a7a كس زب طيز نيك خرا عرص زامل لوطي احا قواد خول زبي'
  ).split(' '),
)

/** Gestures and signs, in names and as avatars. */
export const RUDE_PICTURES = /[🖕🍆卐卍࿕-࿘]/u

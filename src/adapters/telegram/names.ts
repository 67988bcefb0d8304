import type { Lang } from '../../quiz/vocabulary.ts'

/** Each language by its own name. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = { ar: 'العربية', fr: 'Français', en: 'English' }

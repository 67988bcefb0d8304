import { defineWords } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'

/** Over figures of one community, and over those of all places together. */
export const progressWords = defineWords({
  here: { ar: 'في «{$place}»', fr: 'Sur « {$place} »', en: 'In {$place}' },
  everywhere: { ar: 'في كل مكان', fr: 'Partout', en: 'Everywhere' },
})

/** Each language by its own name. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = { ar: 'العربية', fr: 'Français', en: 'English' }

import type { Lang } from '../../quiz/vocabulary.ts'
import { said } from './matches.ts'
import type { Reply } from './reply.ts'
import { serverWords } from './server-words.ts'

export const help = (lang: Lang): Reply => said(serverWords.help[lang])

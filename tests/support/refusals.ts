import type { PlayRefusal } from '../../src/play/api/account.ts'
import { refusalText } from '../../src/play/text.ts'
import { refusalWords } from '../../src/play/words/refusals.ts'

const CODES = new Map(Object.keys(refusalWords).map((code) => [refusalText(code as PlayRefusal, 'en'), code]))

/** The code of the refusal that an English reader was told in these words; undefined: no refusal. */
export const refusalIn = (text: string): string | undefined => CODES.get(text)

import { digitsIn, langIn } from './command-read.ts'
import type { Asker, Desk } from './desk.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { matchHere, said } from './matches.ts'
import type { Options } from './options.ts'
import type { Reply } from './reply.ts'
import { serverWords } from './server-words.ts'
import { words } from './words.ts'
import { isZone } from './zones.ts'

/** `/language`: how this person is spoken to, everywhere. */
export async function chooseLanguage(desk: Desk, asker: Asker, options: Options): Promise<Reply> {
  const { account, lang: before } = asker
  const lang = langIn(options)
  const digits = digitsIn(options)
  const zone = options.text('zone')
  if (zone !== undefined && !isZone(zone)) return said(serverWords.badZone[before])
  await desk.play.people.choose(account, {
    ...(lang === undefined ? {} : { lang }),
    ...(digits === undefined ? {} : { digits }),
    ...(zone === undefined ? {} : { zone }),
  })
  if (lang !== undefined) await speakHere(desk, asker, lang)
  return said(words.language[lang ?? before])
}

/** The match of this channel goes on in the new language too. */
async function speakHere(desk: Desk, asker: Asker, lang: Lang): Promise<void> {
  const { matches } = desk.play
  const match = matchHere(desk, asker)
  const seat = match === undefined ? undefined : matches.seat(match, asker.account)
  if (match !== undefined && seat !== undefined) await matches.speak(match, seat, lang)
}

import type { ChatInputCommandInteraction } from 'discord.js'
import { digitsIn, langIn } from './command-read.ts'
import type { Asker, Desk } from './desk.ts'
import { said } from './matches.ts'
import type { Reply } from './reply.ts'
import { serverWords } from './server-words.ts'
import { words } from './words.ts'
import { isZone } from './zones.ts'

/** `/language`: how this person is spoken to, everywhere. */
export async function chooseLanguage(
  { play }: Desk,
  { account, lang: before }: Asker,
  options: ChatInputCommandInteraction['options'],
): Promise<Reply> {
  const lang = langIn(options)
  const digits = digitsIn(options)
  const zone = options.getString('zone') ?? undefined
  if (zone !== undefined && !isZone(zone)) return said(serverWords.badZone[before])
  await play.people.choose(account, {
    ...(lang === undefined ? {} : { lang }),
    ...(digits === undefined ? {} : { digits }),
    ...(zone === undefined ? {} : { zone }),
  })
  return said(words.language[lang ?? before])
}

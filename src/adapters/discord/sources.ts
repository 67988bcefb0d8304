import { say } from '../../quiz/message.ts'
import type { Asker, Desk } from './desk.ts'
import { said } from './matches.ts'
import { citationLines } from './question-render.ts'
import { clip, embed, message, plain } from './render.ts'
import { privately } from './reply.ts'
import type { Reply } from './reply.ts'
import { serverWords as words } from './server-words.ts'

/** Facts at most, and summaries of packs. */
const FACTS = 6
const PACKS = 3

/** What the last questions rest on, and the summary of each pack's briefing. */
export async function sources({ play }: Desk, { account, lang }: Asker): Promise<Reply> {
  const recent = await play.sources.recent(account)
  if (recent.length === 0) return said(words.noSources[lang])
  const facts = recent
    .slice(0, FACTS)
    .map(({ sentence, citations }) => `${plain(sentence[lang])}\n${citationLines(citations, lang)}`)
  const briefings = play.sources.packs().flatMap(({ id }) => {
    const briefing = play.sources.briefing(id)
    return briefing === undefined
      ? []
      : [`**${plain(briefing.title[lang])}**\n${plain(briefing.summary[lang])}`]
  })
  return privately(
    message({
      embeds: [
        embed(say(words.sources, lang), facts),
        embed(
          say(words.briefing, lang),
          briefings.slice(0, PACKS).map((text) => clip(text, SUMMARY)),
        ),
      ],
    }),
  )
}

/** Two embeds of one message hold 6,000 characters together. */
const SUMMARY = 500

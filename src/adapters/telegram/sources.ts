import { say } from '../../quiz/message.ts'
import { bold, clipped, lines, plain } from './markup.ts'
import type { Reader } from './markup.ts'
import { aside } from './people.ts'
import { peopleWords as words } from './people-words.ts'
import { citationLines } from './render.ts'
import type { MatchRoom } from './room.ts'
import type { Said } from './updates.ts'

/** What the last questions rest on, and what the packs are about. */

/** Of so many questions, with two sources each at most. */
const FACTS = 8

export async function sourcesCommand(room: MatchRoom, said: Said): Promise<void> {
  const { account, reader } = said
  const recent = await room.desk.play.sources.recent(account)
  const none = [plain(say(words.noSources, reader.lang), reader)]
  const facts = recent
    .slice(0, FACTS)
    .flatMap(({ sentence: told, citations }) => [
      '',
      plain(told[reader.lang], reader),
      ...citationLines({ citations: citations.slice(0, 2) }, reader),
    ])
  const head = bold(say(words.sources, reader.lang), reader)
  const text = [...(recent.length === 0 ? none : [head, ...facts]), ...briefingLines(room, reader)]
  await aside(room, said, { text: lines(text, reader), keyboard: [] })
}

/** Packs whose summary stands under the sources, and the characters of each: a message holds 4,096. */
const PACKS = 3
const SUMMARY = 500

/** What the questions are about, pack by pack. */
function briefingLines({ desk: { play } }: MatchRoom, reader: Reader): readonly string[] {
  const { lang } = reader
  const briefings = play.sources
    .packs()
    .slice(0, PACKS)
    .map(({ id }) => play.sources.briefing(id))
  return briefings
    .filter((one) => one !== undefined)
    .flatMap(({ title, summary }) => [
      '',
      bold(title[lang], reader),
      plain(clipped(summary[lang], SUMMARY), reader),
    ])
}

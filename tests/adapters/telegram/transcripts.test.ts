import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseTranscript, playTranscript } from '../../support/transcript.ts'
import { telegramTable } from '../../support/telegram/table.ts'

const folder = new URL('../../matches/', import.meta.url)
/**
 * Not those in which the process is away (`restart`: trouble.test.ts restarts it), or in which other platforms' venues come and go
 * (`venues`, `late-venue`: chats.test.ts and one-match.test.ts bring others in), or in which a clock of the venue's own tells of an
 * earlier press than its arrival does (`close`, `extra-time`, `void`: Telegram's updates carry no time).
 */
const files = [
  'auto',
  'challenge',
  'changes',
  'host',
  'kick',
  'late-join',
  'no-limit',
  'plain',
  'teams',
  'ties',
  'waiting',
]

describe.each(files)('the match in %s.txt, pressed in a group', (name) => {
  test('goes as written', async () => {
    const transcript = parseTranscript(readFileSync(new URL(`${name}.txt`, folder), 'utf8'))
    const table = await telegramTable(transcript)
    const wrong = await playTranscript(transcript, table)
    await table.bot.stop()
    expect(wrong).toEqual([])
    expect(table.bot.server.problems).toEqual([])
    expect(table.bot.problems).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseTranscript, playTranscript } from '../../support/transcript.ts'
import { telegramTable } from '../../support/telegram/table.ts'

const folder = new URL('../../matches/', import.meta.url)
/**
 * Not those in which other platforms' venues come and go (`venues`, `late-venue`: chats.test.ts and one-match.test.ts bring others
 * in).
 */
const files = [
  'auto',
  'challenge',
  'close',
  'extra-time',
  'void',
  'changes',
  'host',
  'kick',
  'late-join',
  'no-limit',
  'plain',
  'restart',
  'teams',
  'ties',
  'waiting',
]

describe.each(files)('the match in %s.txt, pressed in a group', (name) => {
  test('goes as written', async () => {
    const transcript = parseTranscript(readFileSync(new URL(`${name}.txt`, folder), 'utf8'))
    const table = await telegramTable(transcript)
    const wrong = await playTranscript(transcript, table)
    await table.close()
    expect(wrong).toEqual([])
    expect(table.server.problems).toEqual([])
    expect(table.problems()).toEqual([])
  })
})

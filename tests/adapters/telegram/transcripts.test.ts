import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseTranscript, playTranscript } from '../../support/transcript.ts'
import { telegramTable } from '../../support/telegram/table.ts'

const folder = new URL('../../matches/', import.meta.url)
/** Those that name no venue, team or absence, and no answer whose time by the venue's clock lies before what stands above it. */
const files = ['plain', 'changes', 'late-join', 'no-limit', 'host', 'challenge', 'ties', 'auto']

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

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { discordTable } from '../../support/discord/table.ts'
import { parseTranscript, playTranscript } from '../../support/transcript.ts'

/**
 * Not those in which the process is away (`restart`: trouble.test.ts restarts it), or other platforms' venues begin later
 * (`venues`, `late-venue`: requests come from this platform's own channels, losses.test.ts and server.test.ts bring others in).
 */
const FILES = [
  'auto',
  'challenge',
  'changes',
  'close',
  'extra-time',
  'host',
  'kick',
  'late-join',
  'no-limit',
  'plain',
  'teams',
  'ties',
  'void',
  'waiting',
]

test.each(FILES)('the match in %s.txt goes as written, with buttons', async (name) => {
  const text = readFileSync(new URL(`../../matches/${name}.txt`, import.meta.url), 'utf8')
  const transcript = parseTranscript(text)
  const table = await discordTable(transcript)
  try {
    expect(await playTranscript(transcript, table)).toEqual([])
    expect(table.house.problems).toEqual([])
  } finally {
    await table.close()
  }
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { discordTable } from '../../support/discord/table.ts'
import { parseTranscript, playTranscript } from '../../support/transcript.ts'

const FILES = ['plain', 'ties', 'auto', 'no-limit', 'late-join', 'host', 'teams']

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

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { elsewhereTable } from '../../support/discord/elsewhere.ts'
import { discordTable } from '../../support/discord/table.ts'
import { parseTranscript, playTranscript } from '../../support/transcript.ts'

const HERE = [
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
  'restart',
  'teams',
  'ties',
  'void',
  'waiting',
]

/** The match began on the web, and channels come into it. */
const ELSEWHERE = ['late-venue', 'venues']

test.each([
  ...HERE.map((name) => [name, 'with buttons', discordTable] as const),
  ...ELSEWHERE.map((name) => [name, 'in channels that came into it', elsewhereTable] as const),
])('the match in %s.txt goes as written, %s', async (name, _, tableFor) => {
  const text = readFileSync(new URL(`../../matches/${name}.txt`, import.meta.url), 'utf8')
  const transcript = parseTranscript(text)
  const table = await tableFor(transcript)
  try {
    expect(await playTranscript(transcript, table)).toEqual([])
    expect(table.house.problems).toEqual([])
  } finally {
    await table.close()
  }
})

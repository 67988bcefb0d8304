import { describe, expect, test } from 'vitest'
import { MATCH_FILES } from '../support/matchFiles.ts'
import { playTranscript } from '../support/transcript.ts'
import type { PlatformTable, Transcript } from '../support/transcript.ts'

type MakeTable = (transcript: Transcript) => Promise<PlatformTable>

/** What every chat platform does with the transcripts: `here`, the match began in a channel of it; `elsewhere`, on the web. */
export function transcriptContract({
  here,
  elsewhere,
}: Readonly<Record<'here' | 'elsewhere', MakeTable>>): void {
  describe.each(MATCH_FILES)('the match in $file', (match) => {
    const how = match.elsewhere ? 'in channels that come into it' : 'with the buttons of a channel'
    test(`goes as written, ${how}`, async () => {
      const table = await (match.elsewhere ? elsewhere : here)(match.transcript)
      try {
        expect(await playTranscript(match.transcript, table)).toEqual([])
      } finally {
        await table.close()
      }
      expect(table.problems()).toEqual([])
    })
  })
}

import { describe, expect, test } from 'vitest'
import { recomputed } from '../../../src/quiz/match/ranking.ts'
import { stepAll } from '../../../src/quiz/match/step.ts'
import { hostView, publicView } from '../../../src/quiz/match/views.ts'
import { MATCH_FILES } from '../../support/matchFiles.ts'
import { pureTable, startOf } from '../../support/pureTable.ts'
import { playTranscript } from '../../support/transcript.ts'

describe.each(MATCH_FILES)('the match in $file', ({ transcript }) => {
  test('goes as written', async () => {
    expect(await playTranscript(transcript, pureTable(transcript))).toEqual([])
  })

  test('comes out the same from what was recorded, and from its answers', async () => {
    const table = pureTable(transcript)
    await playTranscript(transcript, table)
    const recorded: unknown = JSON.parse(JSON.stringify(table.inputs))
    const again = stepAll(startOf(transcript), recorded as typeof table.inputs).match
    expect(publicView(again)).toEqual(publicView(table.match()))
    expect(hostView(again)).toEqual(hostView(table.match()))
    const anew = publicView({ ...again, ranking: recomputed(again) })
    expect(anew.teams).toEqual(publicView(again).teams)
    expect(anew.standings.slice(0, publicView(again).standings.length)).toEqual(publicView(again).standings)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recomputed } from '../../../src/quiz/match/ranking.ts'
import { stepAll } from '../../../src/quiz/match/step.ts'
import { hostView, publicView } from '../../../src/quiz/match/views.ts'
import { pureTable, startOf } from '../../support/pureTable.ts'
import { parseTranscript, playTranscript } from '../../support/transcript.ts'

const folder = new URL('../../matches/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe.each(files)('the match in %s', (file) => {
  const transcript = parseTranscript(readFileSync(new URL(file, folder), 'utf8'))

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

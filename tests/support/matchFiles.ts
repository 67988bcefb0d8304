import { readFileSync, readdirSync } from 'node:fs'
import { parseTranscript } from './transcript.ts'
import type { Transcript } from './transcript.ts'

const folder = new URL('../matches/', import.meta.url)

interface MatchFile {
  /** Its name in that folder. */
  readonly file: string
  readonly transcript: Transcript
  /** The match began in another place than those that come into it. */
  readonly elsewhere: boolean
}

/** Every transcript of tests/matches: none is left out where they are played. */
export const MATCH_FILES: readonly MatchFile[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const transcript = parseTranscript(readFileSync(new URL(file, folder), 'utf8'))
    const elsewhere = transcript.lines.some((line) => 'act' in line && line.act.type === 'venue')
    return { file, transcript, elsewhere }
  })

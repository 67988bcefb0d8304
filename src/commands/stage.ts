import { loadEnvironment, readConfig } from '../config.ts'

/** Where a command reads and writes: the process when it runs, plain values in tests. */
export interface Stage {
  readonly args: readonly string[]
  /** The folder of the packs. */
  readonly questionsDir: string
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/** For commands that read or change what is remembered. */
export interface DataStage extends Stage {
  readonly dataDir: string
}

/** Runs a command on this process. What it resolves with is the code with which the process ends. */
export async function onProcess(command: (stage: DataStage) => Promise<number>): Promise<void> {
  const err = (line: string) => process.stderr.write(`${line}\n`)
  const config = readConfig(loadEnvironment())
  if (!config.ok) {
    config.problems.forEach(err)
    process.exitCode = 1
    return
  }
  process.stdout.on('error', endOnClosedPipe)
  const out = (line: string) => process.stdout.write(`${line}\n`)
  process.exitCode = await command({
    args: process.argv.slice(2),
    questionsDir: config.config.questionsDir,
    dataDir: config.config.dataDir,
    out,
    err,
  })
}

/** Whoever reads the output has seen enough, as `head` does. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

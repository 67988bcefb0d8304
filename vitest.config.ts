import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Files that wait for real processes and pages. */
const LONG = ['tests/browser/**/*.test.ts', 'tests/**/kill.test.ts', 'tests/**/folderLock.test.ts']

/** The longest first: kills, then pages; so that the others fill the time beside them. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number =>
      project.name !== 'long' ? 2 : moduleId.endsWith('kill.test.ts') ? 0 : 1
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

/**
 * Files that import much of the same share their processes: starting and importing anew for each took a third of the time. A file
 * leaves nothing behind that another could meet: clock and chance are passed in, folders are each test's own.
 */
const together = (
  name: string,
  include: readonly string[],
  exclude: readonly string[] = [],
): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [...include], exclude: [...LONG, ...exclude], isolate: false },
})

const below = (folder: string): string => `tests/adapters/${folder}/**/*.test.ts`
const DISCORD = [below('discord')]
const TELEGRAM = [below('telegram')]
const WEB = [below('web'), below('terminal')]

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'long', include: LONG } },
      together('discord', DISCORD),
      together('telegram', TELEGRAM),
      together('web', WEB),
      // All others, so that no folder is left out.
      together('core', ['tests/**/*.test.ts'], [...DISCORD, ...TELEGRAM, ...WEB]),
    ],
    globalSetup: ['tests/support/browser-setup.ts'],
    sequence: { sequencer: LongFirst },
    // Three at least: the longest files wait for processes and pages most of the time.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // Against tests that hang: one that only takes long on a busy machine has not failed.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
})

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Files that wait for real processes and pages begin first, so that the others fill the time beside them. */
const LONG = /kill\.test|tests\/browser\//

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/browser-setup.ts'],
    sequence: { sequencer: LongFirst },
    // Three at least: the longest files wait for processes and pages most of the time.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // Against tests that hang: one that only takes long on a busy machine has not failed.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
})

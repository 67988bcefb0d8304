import { defineConfig } from 'vitest/config'

/** The longer proofs: the same claims as the tests, with the full counts. */
export default defineConfig({
  test: {
    include: ['tests/**/*.proof.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})

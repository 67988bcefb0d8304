/** What `npm start` gives Node: TypeScript, the young generation in full from the beginning, and no memory reducer. */
export const NODE_FLAGS = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--no-memory-reducer',
  '--import',
  'tsx',
] as const

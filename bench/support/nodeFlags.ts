/** What `npm start` gives Node: TypeScript, and the young generation in full from the beginning. */
export const NODE_FLAGS = ['--min-semi-space-size=16', '--max-semi-space-size=16', '--import', 'tsx'] as const

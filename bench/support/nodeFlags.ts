/** What `npm start` gives Node: TypeScript, and room for what a burst leaves behind, so that it is cleared away less often. */
export const NODE_FLAGS = ['--min-semi-space-size=16', '--max-semi-space-size=16', '--import', 'tsx'] as const

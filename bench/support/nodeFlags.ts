import { readFileSync } from 'node:fs'

interface Manifest {
  readonly scripts: { readonly start: string }
}
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest

/** What `npm start` gives Node; see docs/decisions/node-flags.md. */
export const NODE_FLAGS: readonly string[] = manifest.scripts.start.split(' ').slice(1, -1)

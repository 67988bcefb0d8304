import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Names of the folders that are packs, sorted. Rejects where `dir` cannot be read. */
export async function packFolders(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}

/** The files of one pack, not looked into. */
export interface PackBytes {
  readonly folder: string
  /** Where the folder lies. */
  readonly root: string
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[]
}

export async function readPackBytes(dir: string, folder: string): Promise<PackBytes> {
  const root = join(dir, folder)
  const paths = await yamlPaths(root)
  const files = await Promise.all(
    paths.map(async (path) => ({ path, bytes: await readFile(join(root, path)) })),
  )
  return { folder, root, files }
}

async function yamlPaths(root: string): Promise<readonly string[]> {
  const all = await readdir(root, { recursive: true, withFileTypes: true })
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => /\.ya?ml$/i.test(path))
    .sort()
}

import { basename, dirname } from 'node:path'
import type { Files, OpenFile } from '../../src/storage/files.ts'

/**
 * A file system in memory that can lose power. It keeps two of everything: as programs see it, and as the disk has it. Only a sync
 * copies from one to the other, so that a power cut shows everything that nobody had synced.
 */
interface PowerCutFiles {
  readonly files: Files
  /** What the disk has. `torn` says how many unsynced bytes at the end of a file (of how many) had reached it by chance. */
  afterPowerCut(torn: (unsynced: number) => number): PowerCutFiles
  /** Steps taken so far. */
  steps(): number
}

interface FileNode {
  readonly kind: 'file'
  bytes: Buffer
  synced: Buffer
}
interface FolderNode {
  readonly kind: 'folder'
  readonly entries: Map<string, Node>
  synced: Map<string, Node>
}
type Node = FileNode | FolderNode

const newFolder = (): FolderNode => ({ kind: 'folder', entries: new Map(), synced: new Map() })

/** Lets each call wait for its turn, as a disk would; after `stopAfter` steps nothing ever returns, as after a kill. */
export function powerCutFiles(stopAfter = Infinity, root: FolderNode = newFolder()): PowerCutFiles {
  let steps = 0
  const step = async (): Promise<void> => {
    if (++steps > stopAfter) await new Promise(() => undefined)
    await Promise.resolve()
  }
  return {
    files: filesOn(root, step),
    steps: () => steps,
    afterPowerCut: (torn) => powerCutFiles(Infinity, restored(root, torn)),
  }
}

function restored(folder: FolderNode, torn: (unsynced: number) => number): FolderNode {
  const again = newFolder()
  for (const [name, node] of folder.synced) {
    const copy = node.kind === 'folder' ? restored(node, torn) : tornFile(node, torn)
    again.entries.set(name, copy)
    again.synced.set(name, copy)
  }
  return again
}

function tornFile({ bytes, synced }: FileNode, torn: (unsynced: number) => number): FileNode {
  const more = Math.max(0, bytes.length - synced.length)
  const kept = Buffer.concat([synced, bytes.subarray(synced.length, synced.length + torn(more))])
  return { kind: 'file', bytes: kept, synced: kept }
}

class Missing extends Error {
  readonly code: string = 'ENOENT'
}
class There extends Error {
  readonly code: string = 'EEXIST'
}

function filesOn(root: FolderNode, step: () => Promise<void>): Files {
  const moves: { from: FolderNode; to: FolderNode; apply: () => void }[] = []
  const find = (path: string): Node | undefined => {
    if (path === '/') return root
    const parent = find(dirname(path))
    return parent?.kind === 'folder' ? parent.entries.get(basename(path)) : undefined
  }
  const folder = (path: string): FolderNode => {
    const node = find(path)
    if (node?.kind !== 'folder') throw new Missing(path)
    return node
  }
  const file = (path: string): FileNode => {
    const node = find(path)
    if (node?.kind !== 'file') throw new Missing(path)
    return node
  }
  const fileToWrite = (path: string, fresh: boolean): FileNode => {
    const parent = folder(dirname(path))
    const old = find(path)
    if (!fresh && old?.kind === 'file') return old
    const made: FileNode = { kind: 'file', bytes: Buffer.alloc(0), synced: Buffer.alloc(0) }
    parent.entries.set(basename(path), made)
    return made
  }

  return {
    async read(path) {
      await step()
      const node = find(path)
      return node?.kind === 'file' ? node.bytes.toString() : undefined
    },
    async list(path) {
      await step()
      const node = find(path)
      return node?.kind === 'folder' ? [...node.entries.keys()] : []
    },
    async makeFolder(path) {
      await step()
      if (find(path) !== undefined) return false
      folder(dirname(path)).entries.set(basename(path), newFolder())
      return true
    },
    async open(path, fresh) {
      await step()
      return openOn(fileToWrite(path, fresh), step)
    },
    async truncate(path, bytes) {
      await step()
      const node = file(path)
      node.bytes = node.bytes.subarray(0, bytes)
      node.synced = node.bytes
    },
    async copy(from, to) {
      await step()
      if (find(to) !== undefined) throw new There(to)
      fileToWrite(to, true).bytes = file(from).bytes
    },
    async rename(from, to) {
      await step()
      const [source, target, node] = [folder(dirname(from)), folder(dirname(to)), find(from)]
      if (node === undefined) throw new Missing(from)
      source.entries.delete(basename(from))
      target.entries.set(basename(to), node)
      const apply = (): void => {
        source.synced.delete(basename(from))
        target.synced.set(basename(to), node)
      }
      moves.push({ from: source, to: target, apply })
    },
    async remove(path) {
      await step()
      const parent = find(dirname(path))
      if (parent?.kind === 'folder') parent.entries.delete(basename(path))
    },
    async syncFolder(path) {
      await step()
      const node = folder(path)
      // A rename is one step on disk: a sync of either folder brings both names.
      for (const move of moves) if (move.from === node || move.to === node) move.apply()
      node.synced = new Map(node.entries)
      moves.splice(0, moves.length, ...moves.filter((move) => move.from !== node && move.to !== node))
    },
  }
}

function openOn(node: FileNode, step: () => Promise<void>): OpenFile {
  return {
    async append(bytes) {
      await step()
      node.bytes = Buffer.concat([node.bytes, bytes])
      const upTo = node.bytes
      await step()
      node.synced = upTo
    },
    async close() {
      await step()
    },
  }
}

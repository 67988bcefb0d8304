import { openLibrary } from '../../src/library/library.ts'

/** Reads the shipped packs once, as a start does, and prints how many milliseconds it took. */

const start = performance.now()
const { problems } = await openLibrary('questions')
const took = performance.now() - start
if (problems.length > 0) throw new Error('the shipped pack has problems: npm run packs')
process.stdout.write(String(took))

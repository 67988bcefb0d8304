import { z } from 'zod'
import { FILE_KINDS, FILE_SCHEMAS, placeOf } from './layout.ts'

/** A file that editors read to complete and check what an author types. */
interface EditorSchema {
  /** Its name in the folder of the packs. */
  readonly file: string
  readonly text: string
}

/** One JSON Schema for each kind of file, drawn from the schemas that check the packs. */
export const editorSchemas = (): readonly EditorSchema[] =>
  FILE_KINDS.map((kind) => {
    // Draft 7 is what the editors' YAML servers know in full.
    const schema = z.toJSONSchema(FILE_SCHEMAS[kind], { io: 'input', target: 'draft-7', reused: 'ref' })
    const titled = { ...schema, title: `Communiqué: ${placeOf(kind)} of a pack` }
    return { file: `${kind}.schema.json`, text: `${JSON.stringify(titled, undefined, 2)}\n` }
  })

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { drawQuestions } from '../../src/commands/draw-questions.ts'
import { GOOD, writePacks } from '../library/fixture.ts'

const texts = z.strictObject({ ar: z.string().min(1), fr: z.string().min(1), en: z.string().min(1) })
const record = z.strictObject({
  id: z.string(),
  form: z.string(),
  factIds: z.array(z.string()).min(1),
  stem: texts,
  options: z
    .array(
      z.object({
        id: z.string(),
        text: texts,
        right: z.boolean().optional(),
        whyWrong: texts.nullish(),
        proof: z.object({ rule: z.string(), facts: z.array(z.string()).min(1) }).nullish(),
        place: z.number().optional(),
      }),
    )
    .optional(),
  accepts: z.record(z.string(), z.unknown()).optional(),
  explanation: texts,
  citation: z.array(z.strictObject({ article: z.string(), paragraph: z.number().positive() })).min(1),
  flaws: z.array(z.object({ code: z.string(), grade: z.literal('soft') })).max(3),
})

async function run(questionsDir: string, ...args: string[]) {
  const [lines, errors]: [string[], string[]] = [[], []]
  const code = await drawQuestions({
    args,
    questionsDir,
    out: (line) => lines.push(line),
    err: (line) => errors.push(line),
  })
  return { code, lines, errors: errors.join('\n') }
}

describe('npm run questions', () => {
  it('prints one JSON object a line, with texts in three languages, proofs and citations', async () => {
    const { code, lines } = await run('questions', '--json', '--count', '300', '--seed', '7')
    expect(code).toBe(0)
    expect(lines.length).toBe(300)
    const questions = lines.map((line) => record.parse(JSON.parse(line)))
    for (const { id, form, factIds, options, accepts } of questions) {
      expect(id).toMatch(new RegExp(`^vostochny-2023/${factIds[0] ?? ''}/${form}/[a-z]+$`))
      if (options === undefined || options.some(({ place }) => place !== undefined)) {
        expect(accepts, id).toBeDefined()
        continue
      }
      expect(options.filter(({ right }) => right).length, id).toBe(1)
      for (const { right, whyWrong, proof } of options)
        expect([whyWrong === null, proof === null]).toEqual([right, right])
    }
    const forms = new Set(questions.slice(0, 100).map(({ form }) => form))
    expect(forms).toEqual(new Set(['choice', 'truth', 'number', 'date', 'order', 'speaker', 'conflict']))
    expect(questions.some(({ options }) => options === undefined)).toBe(true)
  })

  it('prints the same for the same seed, and one language where one is asked for', async () => {
    const one = await run('questions', '--json', '--lang', 'fr', '--count', '5', '--seed', '3')
    const again = await run('questions', '--json', '--lang', 'fr', '--count', '5', '--seed', '3')
    expect(again.lines).toEqual(one.lines)
    expect(Object.keys((JSON.parse(one.lines[0]!) as { stem: object }).stem)).toEqual(['fr'])
    const plain = await run('questions', '--lang', 'en', '--count', '2')
    expect(plain.lines.filter((line) => line.startsWith('vostochny-2023/')).length).toBe(2)
  })

  it('refuses what it does not know', async () => {
    expect((await run('questions', '--lang', 'de')).errors).toContain('--lang takes one of ar, fr, en, all')
    expect((await run('questions', '--count', '0')).code).toBe(1)
    expect((await run('questions', '--pack', 'nothing')).errors).toContain('no such pack')
    expect((await run('questions', '--colour')).code).toBe(1)
  })

  it('draws from a folder of its own', async () => {
    const { code, lines } = await run(await writePacks({ ports: GOOD }), '--json', '--count', '2')
    expect(code).toBe(0)
    expect(lines.length).toBeLessThanOrEqual(2)
  })
})

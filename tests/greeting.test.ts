import { expect, test } from 'vitest'
import { complaint, greeting } from '../src/greeting.ts'

test.each(['ar', 'fr', 'en'] as const)(
  'a port that another program has is told in %s, with what to do',
  (lang) => {
    const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' })
    const said = complaint(taken, { port: 8080 }, lang)
    expect(said).toMatch(/8080.*PORT/s)
    expect(said).not.toContain('EADDRINUSE')
  },
)

test('what else kept the house shut is told as it is', () => {
  expect(complaint(new Error('the folder is in use'), { port: 1 }, 'en')).toBe('the folder is in use')
})

test('the host key stands behind a # alone, which no browser sends', () => {
  const said = greeting({ addresses: ['http://10.0.0.2:8080'], port: 8080, hostKey: 'abcd' }, 'en')
  expect(said).toContain('http://localhost:8080/host#abcd')
  expect(said).not.toMatch(/[?/]abcd/)
})

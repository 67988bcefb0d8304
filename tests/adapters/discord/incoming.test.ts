import { expect, test } from 'vitest'
import { deedOf, take } from '../../../src/adapters/discord/incoming.ts'
import type { Incoming } from '../../../src/adapters/discord/incoming.ts'

const packet = (t: string, d: object): Parameters<typeof take>[0] => ({ op: 0, s: 1, t, d }) as never

test('an interaction is taken out of its packet, so that the library makes nothing of it; other packets stay as they are', () => {
  const press = packet('INTERACTION_CREATE', { id: '1', type: 3 })
  expect(take(press)).toEqual({ id: '1', type: 3 })
  expect(press.t).toBe('INTERACTION_TAKEN')
  const other = packet('GUILD_CREATE', { id: '1' })
  expect(take(other)).toBeUndefined()
  expect(other.t).toBe('GUILD_CREATE')
})

const option = (name: string, type: number, value: unknown) => ({ name, type, value })
const deed = (type: number, data: object) => deedOf(JSON.parse(JSON.stringify({ type, data })) as Incoming)

test('options are read below a subcommand and without one; what has another type is as good as absent', () => {
  const options = [option('rounds', 4, 3), option('topic', 3, 'a/b'), option('streaks', 5, true)]
  for (const given of [options, [{ name: 'start', type: 1, options }]]) {
    const read = deed(2, { type: 1, name: 'match', options: given })
    if (read?.type !== 'command') throw new Error('no command')
    expect(read.options.whole('rounds')).toBe(3)
    expect(read.options.text('topic')).toBe('a/b')
    expect(read.options.yes('streaks')).toBe(true)
    expect(read.options.text('rounds')).toBeUndefined()
    expect(read.options.yes('absent')).toBeUndefined()
    expect(read.options.sub).toBe(given === options ? undefined : 'start')
  }
})

test('what is chosen, typed into a form, or being typed is told apart', () => {
  expect(deed(3, { custom_id: 'x', component_type: 2 })).toEqual({ type: 'press', id: 'x', value: '' })
  expect(deed(3, { custom_id: 'x', component_type: 3, values: ['b'] })).toMatchObject({ value: 'b' })
  const components = [{ type: 1, components: [{ type: 4, custom_id: 'text', value: 'why' }] }]
  expect(deed(5, { custom_id: 'x', components })).toEqual({ type: 'form', id: 'x', value: 'why' })
  const typing = [
    { name: 'kick', type: 1, options: [{ name: 'player', type: 3, value: 'li', focused: true }] },
  ]
  expect(deed(4, { type: 1, name: 'match', options: typing })).toEqual({
    type: 'typing',
    option: 'player',
    typed: 'li',
  })
  expect(deed(4, { type: 1, name: 'match', options: [] })).toBeUndefined()
})

import { expect, it } from 'vitest'
import { CREATURES, suggestName } from '../../../src/adapters/web/names.ts'
import { parseMessage } from '../../../src/adapters/web/requests.ts'
import { chance } from '../../../src/play/chance.ts'
import { goodName } from '../../../src/quiz/match/names.ts'
import { LANGS } from '../../../src/quiz/vocabulary.ts'

it.each(CREATURES)('the picture $avatar is one that a player may have', ({ avatar }) => {
  const join = { type: 'join', n: 1, pin: '1', name: 'Ada', avatar, lang: 'en' }
  expect(parseMessage(JSON.stringify(join))).toEqual(join)
})

it('every name that is suggested is fit for a class', () => {
  for (const lang of LANGS)
    for (const creature of CREATURES)
      for (let number = 10; number < 100; number += 1)
        expect(goodName(`${creature[lang]} ${number}`)).toMatchObject({ ok: true })
  expect(goodName(suggestName('fr', chance).name)).toMatchObject({ ok: true })
})

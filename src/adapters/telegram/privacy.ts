import { InputFile } from 'grammy'
import { accountList, erasingWords } from '../../play/words/erasing.ts'
import { say } from '../../quiz/message.ts'
import type { Press } from './press.ts'
import { button, lines, plain } from './markup.ts'
import { refusedTo } from './told.ts'
import type { Pressed, Told } from './told.ts'
import type { MatchRoom } from './room.ts'
import { aside } from './people.ts'
import { peopleWords as words } from './people-words.ts'
import { edit, post, sentence, typedKey } from './practice.ts'
import { refusalDraft } from './render.ts'
import type { Said } from './updates.ts'
import { words as shared } from './words.ts'

/** What is stored about a person: sent, erased; and the accounts that are one person. */

type Of<T extends Press['type']> = Pressed<Extract<Press, { type: T }>>

export async function privacyCommand(room: MatchRoom, said: Said): Promise<void> {
  const { reader, spot } = said
  if (spot.type !== 'private')
    return aside(room, said, sentence(say(shared.privateOnly, reader.lang), reader))
  const { lang } = reader
  const text = lines([plain(say(words.stored, lang), reader)], reader)
  const keyboard = (['export', 'link', 'unlink', 'erase'] as const).map((name) => [
    button(say(words[name], lang), { type: 'privacy', step: name === 'link' ? 'code' : name }),
  ])
  await post(room.desk, spot.chat, { text, keyboard })
}

export async function privacyPress(room: MatchRoom, pressed: Of<'privacy'>): Promise<Told> {
  const { press, account, reader } = pressed
  const { people } = room.desk.play
  const { lang } = reader
  switch (press.step) {
    case 'export':
      return exportAll(room, pressed)
    case 'erase':
      return sureToErase(room, pressed)
    case 'erased':
      return eraseAll(room, pressed, 'all')
    case 'erased-this':
      return eraseAll(room, pressed, 'this')
    case 'keep':
      return { after: () => edit(room.desk, pressed, sentence(say(words.kept, lang), reader)) }
    case 'code':
      return showCode(room, pressed)
    case 'pending':
      return showPending(room, pressed)
    case 'unlink': {
      const done = await people.unlink(account)
      return done.ok ? { text: say(words.unlinked, lang) } : refusedTo(done.code, reader)
    }
  }
}

async function exportAll({ desk }: MatchRoom, { account, reader, spot }: Pressed): Promise<Told> {
  const all = await desk.play.people.export(account)
  if (!all.ok) return refusedTo(all.code, reader)
  const caption = say(words.exported, reader.lang)
  return {
    after: async () => {
      await desk.outbox.send(spot.chat, () =>
        desk.api.sendDocument(spot.chat, new InputFile(Buffer.from(all.value), 'communique.json'), {
          caption,
        }),
      )
    },
  }
}

/** Says which accounts would go, where there are several. */
async function sureToErase({ desk }: MatchRoom, pressed: Pressed): Promise<Told> {
  const { account, reader } = pressed
  const { lang } = reader
  const accounts = await desk.play.people.accounts(account)
  const linked = accounts.length > 1
  const list = say(erasingWords.accounts, lang, { accounts: accountList(accounts, lang) })
  const text = [plain(say(words.eraseSure, lang), reader), ...(linked ? [plain(list, reader)] : [])]
  const keyboard = [
    [button(say(words.eraseYes, lang), { type: 'privacy', step: 'erased' })],
    ...(linked ? [[button(say(erasingWords.onlyThis, lang), { type: 'privacy', step: 'erased-this' })]] : []),
    [button(say(words.keep, lang), { type: 'privacy', step: 'keep' })],
  ]
  return { after: () => edit(desk, pressed, { text: lines(text, reader), keyboard }) }
}

async function eraseAll({ desk }: MatchRoom, pressed: Pressed, reach: 'all' | 'this'): Promise<Told> {
  const { account, reader } = pressed
  const done = await desk.play.people.erase(account, reach)
  if (!done.ok) return refusedTo(done.code, reader)
  const text = say(words.erased, reader.lang)
  return { text, after: () => edit(desk, pressed, sentence(text, reader)) }
}

/** What the adapter itself remembers of a person goes too, on whichever platform the erasing was asked for. */
export function forgetErased({ desk, seats, readers, noting, typing }: MatchRoom): void {
  desk.play.people.onErased(async ({ platform, id }) => {
    if (platform !== 'telegram') return
    await seats.forget({ id })
    // A private chat has the id of its person.
    await desk.keys.update(typedKey(Number(id)), () => undefined)
    readers.forget({ id })
    noting.delete(id)
    typing.delete(id)
  })
}

// ── accounts of one person ─────────────────────────────────────────────────────────────────────

async function showCode({ desk }: MatchRoom, pressed: Pressed): Promise<Told> {
  const { account, reader } = pressed
  const code = await desk.play.people.linkCode(account)
  if (!code.ok) return refusedTo(code.code, reader)
  const text = lines(
    [plain(say(words.code, reader.lang, { code: code.value }), { ...reader, digits: 'latin' })],
    reader,
  )
  const keyboard = [[button(say(words.confirm, reader.lang), { type: 'privacy', step: 'pending' })]]
  return { after: () => edit(desk, pressed, { text, keyboard }) }
}

function showPending({ desk }: MatchRoom, pressed: Pressed): Told {
  const { account, reader } = pressed
  const waiting = desk.play.people.linkPending(account)
  if (waiting === undefined) return { text: say(words.nobodyWaits, reader.lang), alert: true }
  const text = lines([plain(say(words.waits, reader.lang, { ...waiting }), reader)], reader)
  const keyboard = [
    [
      button(say(words.yes, reader.lang), { type: 'link', yes: true }),
      button(say(words.no, reader.lang), { type: 'link', yes: false }),
    ],
  ]
  return { after: () => edit(desk, pressed, { text, keyboard }) }
}

export async function linkPress({ desk }: MatchRoom, pressed: Of<'link'>): Promise<Told> {
  const { account, reader, press } = pressed
  const done = await desk.play.people.linkConfirm(account, press.yes)
  if (!done.ok) return refusedTo(done.code, reader)
  const text = say(press.yes ? words.linked : words.kept, reader.lang)
  return { after: () => edit(desk, pressed, sentence(text, reader)) }
}

/** `/link CODE`, on the account that takes the code. */
export async function linkCommand(room: MatchRoom, said: Said): Promise<void> {
  const { spot, reader, account, command } = said
  const code = command?.rest ?? ''
  if (spot.type !== 'private')
    return aside(room, said, sentence(say(shared.privateOnly, reader.lang), reader))
  if (code === '') return aside(room, said, sentence(say(words.needsCode, reader.lang), reader))
  const claimed = await room.desk.play.people.linkClaim(account, code)
  const told = claimed.ok
    ? sentence(say(words.claimed, reader.lang), reader)
    : refusalDraft(claimed.code, reader)
  await aside(room, said, told)
}

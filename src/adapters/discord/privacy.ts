import { accountList, erasingWords } from '../../play/words/erasing.ts'
import { say, withoutIsolates } from '../../quiz/message.ts'
import type { Asker, Desk } from './desk.ts'
import { said } from './matches.ts'
import type { Options } from './options.ts'
import { refusal } from './practice.ts'
import { privacyWords as words } from './privacy-words.ts'
import { button, message, plain, row } from './render.ts'
import { privately } from './reply.ts'
import type { Reply } from './reply.ts'

/** `/privacy`: what is stored, as a file, erased; accounts linked and parted. */
export function privacy(desk: Desk, asker: Asker, options: Options): Promise<Reply> {
  switch (options.sub ?? 'see') {
    case 'export':
      return exportAll(desk, asker)
    case 'erase':
      return sureToErase(desk, asker)
    case 'link':
      return linkCode(desk, asker)
    case 'claim':
      return claimLink(desk, asker, options.text('code') ?? '')
    case 'unlink':
      return unlink(desk, asker)
    default:
      return Promise.resolve(overview(asker))
  }
}

const overview = ({ lang }: Asker): Reply =>
  privately(
    message({
      content: say(words.stored, lang),
      components: row([
        button({ type: 'export' }, say(words.exportIt, lang), 'main'),
        button({ type: 'erase' }, say(words.eraseIt, lang), 'grave'),
      ]),
    }),
  )

export async function exportAll({ play }: Desk, { account, lang }: Asker): Promise<Reply> {
  const all = await play.people.export(account)
  if (!all.ok) return refusal(all.code, lang)
  const file = { name: 'communique.json', text: all.value }
  return privately(message({ content: say(words.exported, lang), file }))
}

/** Says which accounts would go, where there are several. */
export async function sureToErase({ play }: Desk, { account, lang }: Asker): Promise<Reply> {
  const accounts = await play.people.accounts(account)
  const linked = accounts.length > 1
  const list = plain(say(erasingWords.accounts, lang, { accounts: accountList(accounts, lang) }))
  return privately(
    message({
      content: say(words.sure, lang) + (linked ? `\n${list}` : ''),
      components: row([
        button({ type: 'erase-yes' }, say(words.yesErase, lang), 'grave'),
        ...(linked ? [button({ type: 'erase-this' }, say(erasingWords.onlyThis, lang), 'grave')] : []),
        button({ type: 'erase-no' }, say(words.no, lang)),
      ]),
    }),
  )
}

export async function eraseAll(
  { play }: Desk,
  { account, lang }: Asker,
  reach: 'all' | 'this',
): Promise<Reply> {
  const done = await play.people.erase(account, reach)
  return done.ok ? instead(say(words.erased, lang)) : refusal(done.code, lang)
}

export const keepAll = ({ lang }: Asker): Reply => instead(say(words.kept, lang))

const instead = (content: string): Reply => ({ type: 'update', message: message({ content }) })

// ── links ──────────────────────────────────────────────────────────────────────────────────────

async function linkCode({ play }: Desk, { account, lang }: Asker): Promise<Reply> {
  const code = await play.people.linkCode(account)
  if (!code.ok) return refusal(code.code, lang)
  const confirm = row([button({ type: 'link' }, say(words.confirm, lang), 'main')])
  return privately(
    message({ content: bareCode(say(words.code, lang, { code: code.value })), components: confirm }),
  )
}

/** What is copied out of the text brings no marks of direction along. */
const bareCode = (text: string): string => text.replace(/`([^`]+)`/g, (code) => withoutIsolates(code))

async function claimLink({ play }: Desk, { account, lang }: Asker, code: string): Promise<Reply> {
  const claimed = await play.people.linkClaim(account, code.replace(/[^\p{L}\p{N}]/gu, ''))
  return claimed.ok ? said(say(words.claimed, lang)) : refusal(claimed.code, lang)
}

/** Who typed the code, to be confirmed. */
export function linkStands({ play }: Desk, { account, lang }: Asker): Reply {
  const waiting = play.people.linkPending(account)
  if (waiting === undefined) return said(say(words.nothingWaits, lang))
  const { name, platform } = waiting
  return privately(
    message({
      content: plain(say(words.waits, lang, { name, platform })),
      components: row([
        button({ type: 'link-yes' }, say(words.yes, lang), 'good'),
        button({ type: 'link-no' }, say(words.no, lang)),
      ]),
    }),
  )
}

export async function confirmLink({ play }: Desk, { account, lang }: Asker, yes: boolean): Promise<Reply> {
  const done = await play.people.linkConfirm(account, yes)
  if (!done.ok) return refusal(done.code, lang)
  return instead(say(yes ? words.linked : words.kept, lang))
}

async function unlink({ play }: Desk, { account, lang }: Asker): Promise<Reply> {
  const done = await play.people.unlink(account)
  if (!done.ok && done.code === 'nothing-stored') return said(say(words.notLinked, lang))
  return done.ok ? said(say(words.unlinked, lang)) : refusal(done.code, lang)
}

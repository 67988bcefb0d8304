import { defineWords } from '../../quiz/message.ts'

/** Before somebody with linked accounts erases. */
export const erasingWords = defineWords({
  accounts: {
    ar: 'تُمحى حساباتك المرتبطة كلها: {$accounts}.',
    fr: 'Tous vos comptes liés sont concernés : {$accounts}.',
    en: 'This goes for all your linked accounts: {$accounts}.',
  },
  onlyThis: { ar: 'امحُ هذا الحساب فقط', fr: 'Effacer seulement ce compte', en: 'Erase only this account' },
})

/** Accounts in a row, each with its platform: "Lina (discord), lina (telegram)". */
export const accountList = (
  accounts: readonly { readonly name: string; readonly platform: string }[],
): string => accounts.map(({ name, platform }) => `${name} (${platform})`.trim()).join(', ')

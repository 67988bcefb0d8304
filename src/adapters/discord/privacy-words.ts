import { defineWords } from '../../quiz/message.ts'

/** What is stored about a person, and what they can do about it. */
export const privacyWords = defineWords({
  stored: {
    ar: `**ما نحفظه عنك**
معرّف حسابك واسمك ولغتك، وإجاباتك ونقاطك وما تحتاج إلى مراجعته، والخوادم والمباريات التي لعبت فيها.
لا نقرأ رسائلك، ولا نحفظ عنوانك ولا بريدك.`,
    fr: `**Ce qui est enregistré à votre sujet**
L’identifiant de votre compte, votre nom et votre langue ; vos réponses, vos points et ce que vous devez revoir ; les serveurs et les parties où vous avez joué.
Vos messages ne sont pas lus ; ni adresse ni courriel ne sont gardés.`,
    en: `**What is stored about you**
Your account’s id, your name and language; your answers, points and what you are to review; the servers and matches you have played in.
Your messages are not read, and no address or e-mail is kept.`,
  },
  exportIt: { ar: 'تصدير', fr: 'Tout recevoir', en: 'Export' },
  eraseIt: { ar: 'محو كل شيء', fr: 'Tout effacer', en: 'Erase all' },
  exported: {
    ar: 'كل ما نحفظه عنك في هذا الملف.',
    fr: 'Ce fichier contient tout ce qui est enregistré à votre sujet.',
    en: 'This file holds everything that is stored about you.',
  },
  sure: {
    ar: 'سيُمحى كل ما نحفظه عنك، هنا وفي كل مكان لعبت فيه، ولا سبيل إلى استعادته. هل تريد ذلك؟',
    fr: 'Tout ce qui vous concerne sera effacé, ici et partout où vous avez joué, sans retour possible. Confirmez-vous ?',
    en: 'Everything about you will be erased, here and wherever you have played, and cannot be brought back. Are you sure?',
  },
  yesErase: { ar: 'نعم، امحُ', fr: 'Oui, effacer', en: 'Yes, erase' },
  no: { ar: 'لا', fr: 'Non', en: 'No' },
  yes: { ar: 'نعم', fr: 'Oui', en: 'Yes' },
  erased: { ar: 'مُحي كل شيء.', fr: 'Tout a été effacé.', en: 'Everything has been erased.' },
  kept: { ar: 'لم يتغير شيء.', fr: 'Rien n’a changé.', en: 'Nothing has changed.' },
  code: {
    ar: 'رمزك: `{$code}`، وهو صالح عشر دقائق. اكتبه في حسابك الآخر، ثم عد إلى هنا واضغط «تأكيد».',
    fr: 'Votre code : `{$code}`, valable dix minutes. Saisissez-le sur votre autre compte, puis revenez ici et appuyez sur « Confirmer ».',
    en: 'Your code: `{$code}`, good for ten minutes. Type it on your other account, then come back and press “Confirm”.',
  },
  confirm: { ar: 'تأكيد', fr: 'Confirmer', en: 'Confirm' },
  claimed: {
    ar: 'وصل الرمز. أكّد الربط من الحساب الذي طلبه.',
    fr: 'Code reçu. Confirmez depuis le compte qui l’a demandé.',
    en: 'The code has arrived. Confirm on the account that asked for it.',
  },
  nothingWaits: {
    ar: 'لم يكتب أحد رمزك بعد.',
    fr: 'Personne n’a encore saisi votre code.',
    en: 'Nobody has typed your code yet.',
  },
  waits: {
    ar: 'كتب {$name} ({$platform}) رمزك. أهذا حسابك؟',
    fr: '{$name} ({$platform}) a saisi votre code. Est-ce votre compte ?',
    en: '{$name} ({$platform}) has typed your code. Is that your account?',
  },
  linked: {
    ar: 'حساباتك مرتبطة الآن: رصيد واحد، ومقعد واحد في كل مباراة.',
    fr: 'Vos comptes sont reliés : un seul total, une seule place par partie.',
    en: 'Your accounts are linked: one total, one seat in every match.',
  },
  unlinked: {
    ar: 'فُصلت حساباتك.',
    fr: 'Vos comptes sont déliés.',
    en: 'Your accounts are no longer linked.',
  },
})

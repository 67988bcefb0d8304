import type { Entry } from '../words.ts'

/** What the projector shows. */
export const WALL = {
  title: { ar: 'Communiqué · الشاشة', fr: 'Communiqué · Écran', en: 'Communiqué · Screen' },
  howTo: {
    ar: 'افتح هذا العنوان على هاتفك، واكتب الرمز',
    fr: 'Sur votre téléphone, ouvrez cette adresse et tapez le code',
    en: 'On your phone, open this address and type the PIN',
  },
  scan: { ar: 'أو امسح هذا الرمز', fr: 'Ou scannez ce code', en: 'Or scan this code' },
  qr: {
    ar: 'رمز استجابة سريعة للعنوان {address}',
    fr: 'Code à scanner pour l’adresse {address}',
    en: 'A code to scan for the address {address}',
  },
  addresses: { ar: 'عنوان الهواتف', fr: 'Adresse pour les téléphones', en: 'Address for phones' },
  nobody: { ar: 'في انتظار اللاعبين', fr: 'En attente des joueurs', en: 'Waiting for players' },
  more: {
    ar: {
      zero: 'لا أحد غيرهم',
      one: 'ولاعب آخر',
      two: 'ولاعبان آخران',
      few: 'و{n} لاعبين آخرين',
      many: 'و{n} لاعبًا آخر',
      other: 'و{n} لاعب آخر',
    },
    fr: { one: 'et {n} autre', many: 'et {n} autres', other: 'et {n} autres' },
    en: { one: 'and {n} more', other: 'and {n} more' },
  },
  joinLate: {
    ar: 'للانضمام: {address} والرمز {pin}',
    fr: 'Pour rejoindre : {address}, code {pin}',
    en: 'To join: {address}, PIN {pin}',
  },
  badLink: {
    ar: 'هذا الرابط لم يعد صالحًا. افتح الشاشة من لوحة المضيف.',
    fr: 'Ce lien ne mène plus nulle part. Ouvrez l’écran depuis la console de l’hôte.',
    en: 'This link leads nowhere any more. Open the screen from the host console.',
  },
  place: { ar: 'المركز {rank}', fr: 'Rang {rank}', en: 'Number {rank}' },
} as const satisfies Record<string, Entry>

import type { Entry } from '../words.ts'

/** What the host finds on arrival. */
export const HOST = {
  title: { ar: 'Communiqué · لوحة المضيف', fr: 'Communiqué · Hôte', en: 'Communiqué · Host' },
  console: { ar: 'لوحة المضيف', fr: 'Console de l’hôte', en: 'Host console' },
  login: { ar: 'دخول المضيف', fr: 'Accès de l’hôte', en: 'Host sign-in' },
  key: { ar: 'مفتاح المضيف', fr: 'Clé d’hôte', en: 'Host key' },
  keyHint: {
    ar: 'يظهر في نافذة الأوامر عند تشغيل البرنامج.',
    fr: 'Elle s’affiche dans le terminal au démarrage du programme.',
    en: 'The terminal shows it when the program starts.',
  },
  signIn: { ar: 'دخول', fr: 'Se connecter', en: 'Sign in' },
  signOut: { ar: 'خروج', fr: 'Se déconnecter', en: 'Sign out' },
  newMatch: { ar: 'مباراة جديدة', fr: 'Nouvelle partie', en: 'New match' },
  running: { ar: 'مباريات جارية', fr: 'Parties en cours', en: 'Running matches' },
  past: { ar: 'مباريات سابقة', fr: 'Parties terminées', en: 'Past matches' },
  classes: { ar: 'الصفوف', fr: 'Classes', en: 'Classes' },
  nonePast: {
    ar: 'لا توجد مباريات سابقة بعد.',
    fr: 'Aucune partie terminée pour le moment.',
    en: 'No past matches yet.',
  },
  noClasses: { ar: 'لا توجد صفوف بعد.', fr: 'Aucune classe pour le moment.', en: 'No classes yet.' },
  report: { ar: 'التقرير', fr: 'Rapport', en: 'Report' },
  forget: { ar: 'حذف', fr: 'Supprimer', en: 'Delete' },
  forgetOf: { ar: 'حذف {title}', fr: 'Supprimer {title}', en: 'Delete {title}' },
  forgetSure: {
    ar: 'تُحذف المباراة وتقريرها نهائيًا.',
    fr: 'La partie et son rapport seront effacés définitivement.',
    en: 'The match and its report will be erased for good.',
  },
  players: {
    ar: {
      zero: 'لا لاعبين',
      one: 'لاعب واحد',
      two: 'لاعبان',
      few: '{n} لاعبين',
      many: '{n} لاعبًا',
      other: '{n} لاعب',
    },
    fr: { one: '{n} joueur', many: '{n} joueurs', other: '{n} joueurs' },
    en: { one: '{n} player', other: '{n} players' },
  },
  pupils: {
    ar: {
      zero: 'لا تلاميذ',
      one: 'تلميذ واحد',
      two: 'تلميذان',
      few: '{n} تلاميذ',
      many: '{n} تلميذًا',
      other: '{n} تلميذ',
    },
    fr: { one: '{n} élève', many: '{n} élèves', other: '{n} élèves' },
    en: { one: '{n} pupil', other: '{n} pupils' },
  },
} as const satisfies Record<string, Entry>

import type { Entry } from '../words.ts'

/** What the report of a match says. */
export const REPORT = {
  title: { ar: 'Communiqué · تقرير', fr: 'Communiqué · Rapport', en: 'Communiqué · Report' },
  report: { ar: 'تقرير المباراة', fr: 'Rapport de la partie', en: 'Match report' },
  csv: { ar: 'تنزيل CSV', fr: 'Télécharger en CSV', en: 'Download CSV' },
  xlsx: { ar: 'تنزيل Excel', fr: 'Télécharger pour Excel', en: 'Download for Excel' },
  played: { ar: 'لُعبت في {date}', fr: 'Jouée le {date}', en: 'Played on {date}' },
  questions: { ar: 'الأسئلة', fr: 'Questions', en: 'Questions' },
  picture: { ar: 'بالرسم', fr: 'En images', en: 'As pictures' },
  table: { ar: 'بالجدول', fr: 'En tableau', en: 'As a table' },
  grid: { ar: 'من أجاب عن ماذا', fr: 'Qui a répondu juste', en: 'Who got what right' },
  number: { ar: 'الرقم', fr: 'N°', en: 'No.' },
  question: { ar: 'السؤال', fr: 'Question', en: 'Question' },
  answers: { ar: 'الإجابات', fr: 'Réponses', en: 'Answers' },
  right: { ar: 'الصحيحة', fr: 'Justes', en: 'Right' },
  rightShare: {
    ar: 'الصحيحة: {right} من {answers} ({share})',
    fr: 'Justes : {right} sur {answers} ({share})',
    en: '{right} right out of {answers} ({share})',
  },
  median: { ar: 'الزمن الوسيط', fr: 'Temps médian', en: 'Median time' },
  secondsShort: { ar: '{n} ث', fr: '{n} s', en: '{n} s' },
  difficulty: { ar: 'السهولة', fr: 'Facilité', en: 'Ease' },
  discrimination: { ar: 'التمييز', fr: 'Pouvoir discriminant', en: 'Discrimination' },
  tooFew: { ar: 'إجابات قليلة', fr: 'trop peu de réponses', en: 'too few answers' },
  voided: { ar: 'مُلغى', fr: 'annulée', en: 'voided' },
  nobody: { ar: 'لم يلعب أحد.', fr: 'Personne n’a joué.', en: 'Nobody played.' },
} as const satisfies Record<string, Entry>

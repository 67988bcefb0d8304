import type { Lang, Texts } from '../../quiz/vocabulary.ts'

/** What the server itself writes on pages and into reports. */
const WORDS = {
  name: { ar: 'Communiqué', fr: 'Communiqué', en: 'Communiqué' },
  language: { ar: 'اللغة', fr: 'Langue', en: 'Language' },
  noScript: {
    ar: 'تحتاج هذه الصفحة إلى JavaScript.',
    fr: 'Cette page a besoin de JavaScript.',
    en: 'This page needs JavaScript.',
  },
  questions: { ar: 'الأسئلة', fr: 'Questions', en: 'Questions' },
  players: { ar: 'اللاعبون', fr: 'Joueurs', en: 'Players' },
  teams: { ar: 'الفرق', fr: 'Équipes', en: 'Teams' },
  round: { ar: 'الجولة', fr: 'Manche', en: 'Round' },
  question: { ar: 'السؤال', fr: 'Question', en: 'Question' },
  rightAnswer: { ar: 'الإجابة الصحيحة', fr: 'Bonne réponse', en: 'Right answer' },
  answers: { ar: 'عدد الإجابات', fr: 'Réponses', en: 'Answers' },
  right: { ar: 'الصحيح منها', fr: 'Justes', en: 'Right' },
  medianSeconds: { ar: 'الزمن الوسيط (ثانية)', fr: 'Temps médian (s)', en: 'Median time (s)' },
  difficulty: { ar: 'نسبة الصواب', fr: 'Part de réponses justes', en: 'Share of right answers' },
  discrimination: { ar: 'معامل التمييز', fr: 'Pouvoir discriminant', en: 'Discrimination' },
  distribution: { ar: 'توزيع الإجابات', fr: 'Répartition', en: 'Distribution' },
  source: { ar: 'المصدر', fr: 'Source', en: 'Source' },
  voided: { ar: 'ملغى', fr: 'Annulée', en: 'Voided' },
  yes: { ar: 'نعم', fr: 'oui', en: 'yes' },
  rank: { ar: 'المركز', fr: 'Rang', en: 'Rank' },
  player: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  team: { ar: 'الفريق', fr: 'Équipe', en: 'Team' },
  points: { ar: 'النقاط', fr: 'Points', en: 'Points' },
  members: { ar: 'الأعضاء', fr: 'Membres', en: 'Members' },
} as const satisfies Readonly<Record<string, Texts>>

/** One of the server's own texts in a language. */
export const word = (key: keyof typeof WORDS, lang: Lang): string => WORDS[key][lang]

import type { Entry } from '../words.ts'

/** What the form for a new match says. */
export const NEW_MATCH = {
  matchTitle: { ar: 'عنوان المباراة', fr: 'Titre de la partie', en: 'Match title' },
  forClass: { ar: 'الصف', fr: 'Classe', en: 'Class' },
  noClass: { ar: 'دون صف', fr: 'Sans classe', en: 'No class' },
  wallLang: { ar: 'لغة الشاشة', fr: 'Langue de l’écran', en: 'Screen language' },
  packs: { ar: 'ملفات الأسئلة', fr: 'Dossiers de questions', en: 'Question packs' },
  topics: { ar: 'الموضوعات', fr: 'Thèmes', en: 'Topics' },
  allTopics: {
    ar: 'كلها، ما لم تختر بعضها',
    fr: 'Tous, si rien n’est coché',
    en: 'All, unless you tick some',
  },
  difficulty: { ar: 'الصعوبة', fr: 'Difficulté', en: 'Difficulty' },
  anyDifficulty: { ar: 'متنوعة', fr: 'Variée', en: 'Mixed' },
  rounds: { ar: 'عدد الأسئلة', fr: 'Nombre de questions', en: 'Number of questions' },
  roundsMost: {
    ar: 'من 2 إلى {most} بهذا الاختيار',
    fr: 'De 2 à {most} avec ce choix',
    en: 'From 2 to {most} with this choice',
  },
  seconds: { ar: 'ثوانٍ لكل سؤال', fr: 'Secondes par question', en: 'Seconds per question' },
  secondsHint: {
    ar: 'من 5 إلى 300. اترك الخانة فارغة كي لا يُحدَّد الوقت.',
    fr: 'De 5 à 300. Laissez vide pour ne pas limiter le temps.',
    en: 'From 5 to 300. Leave it empty for no limit.',
  },
  scoring: { ar: 'احتساب النقاط', fr: 'Barème', en: 'Scoring' },
  fair: { ar: 'عادل', fr: 'Équitable', en: 'Fair' },
  classic: { ar: 'كلاسيكي', fr: 'Classique', en: 'Classic' },
  calm: { ar: 'هادئ', fr: 'Calme', en: 'Calm' },
  fairHint: {
    ar: 'الصواب أولًا، والسرعة لا تفصل إلا بين المتعادلين.',
    fr: 'La justesse d’abord ; la vitesse ne fait que départager.',
    en: 'Being right comes first; speed only breaks ties.',
  },
  classicHint: {
    ar: 'النصف للصواب، والنصف للسرعة.',
    fr: 'Moitié pour la justesse, moitié pour la vitesse.',
    en: 'Half for being right, half for being quick.',
  },
  calmHint: { ar: 'السرعة لا تُحتسب.', fr: 'La vitesse ne compte pas.', en: 'Speed does not count.' },
  streakBonus: {
    ar: 'نقاط إضافية للإجابات الصحيحة المتتالية',
    fr: 'Points en plus pour les séries de bonnes réponses',
    en: 'Extra points for right answers in a row',
  },
  changeAnswers: {
    ar: 'يمكن تغيير الإجابة حتى انتهاء الوقت',
    fr: 'Réponse modifiable jusqu’à la fin du temps',
    en: 'Answers may be changed until time is up',
  },
  auto: {
    ar: 'الانتقال تلقائيًا إلى السؤال التالي',
    fr: 'Passer automatiquement à la question suivante',
    en: 'Go on to the next question automatically',
  },
  teams: { ar: 'الفرق', fr: 'Équipes', en: 'Teams' },
  teamsHint: {
    ar: 'اسم فريق في كل سطر. اترك الخانة فارغة ليلعب كلٌّ لنفسه.',
    fr: 'Un nom d’équipe par ligne. Laissez vide pour jouer chacun pour soi.',
    en: 'One team name per line. Leave it empty and everybody plays alone.',
  },
  create: { ar: 'إنشاء المباراة', fr: 'Créer la partie', en: 'Create the match' },
  more: { ar: 'إعدادات أخرى', fr: 'Autres réglages', en: 'More settings' },
} as const satisfies Record<string, Entry>

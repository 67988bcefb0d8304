import { defineWords } from './message.ts'

/** Everything that a question says beside what its pack brings. `{$says}` and `{$stem}` begin in lower case. */
export const words = defineWords({
  accordingTo: {
    ar: 'بحسب {$speaker.bare}، {$says}',
    fr: 'selon {$speaker.the}, {$says}',
    en: 'according to {$speaker.the}, {$says}',
  },
  accordingToVia: {
    ar: 'بحسب {$agency.bare} نقلًا عن {$speaker.bare}، {$says}',
    fr: '.input {$speaker.gender :string} .input {$speaker.number :string} .match $speaker.gender $speaker.number m s {{selon {$speaker.the}, cité par {$agency.the}, {$says}}} f s {{selon {$speaker.the}, citée par {$agency.the}, {$says}}} f * {{selon {$speaker.the}, citées par {$agency.the}, {$says}}} * * {{selon {$speaker.the}, cités par {$agency.the}, {$says}}}',
    en: 'according to {$speaker.the}, as reported by {$agency.the}, {$says}',
  },
  /** Where the speaker is itself a report. */
  accordingToCiting: {
    ar: 'بحسب {$speaker.bare} نقلًا عن {$agency.bare}، {$says}',
    fr: 'selon {$speaker.the}, qui cite {$agency.the}, {$says}',
    en: 'according to {$speaker.the}, citing {$agency.the}, {$says}',
  },
  via: {
    ar: 'بحسب {$agency.bare}، {$says}',
    fr: 'd’après {$agency.the}, {$says}',
    en: 'according to {$agency.the}, {$says}',
  },
  asOf: {
    ar: 'حتى {$date}، {$stem}',
    fr: '{$date}, {$stem}',
    en: 'as of {$date}, {$stem}',
  },
  trueOrFalse: {
    ar: 'صواب أم خطأ: {$says}؟',
    fr: 'Vrai ou faux : {$says} ?',
    en: 'True or false: {$says}?',
  },
  true: { ar: 'صواب', fr: 'Vrai', en: 'True' },
  false: { ar: 'خطأ', fr: 'Faux', en: 'False' },
  whoSays: {
    ar: 'من صاحب هذا القول في التقارير: {$says}؟',
    fr: 'Qui, dans les articles, affirme ceci : {$says} ?',
    en: 'Who says this in the reports: {$says}?',
  },
  whoPromises: {
    ar: 'من صاحب هذا الوعد في التقارير: {$says}؟',
    fr: 'Qui, dans les articles, fait cette promesse : {$says} ?',
    en: 'Who makes this promise in the reports: {$says}?',
  },
  whoWarns: {
    ar: 'من صاحب هذا التحذير في التقارير: {$says}؟',
    fr: 'Qui, dans les articles, lance cet avertissement : {$says} ?',
    en: 'Who gives this warning in the reports: {$says}?',
  },
  whoDenies: {
    ar: 'من صاحب هذا النفي في التقارير: {$says}؟',
    fr: 'Qui, dans les articles, oppose ce démenti : {$says} ?',
    en: 'Who issues this denial in the reports: {$says}?',
  },
  whoJudges: {
    ar: 'من صاحب هذا الرأي في التقارير: {$says}؟',
    fr: 'Qui, dans les articles, porte ce jugement : {$says} ?',
    en: 'Who holds this view in the reports: {$says}?',
  },
  whoPredicts: {
    ar: 'من صاحب هذا التوقع في التقارير: {$says}؟',
    fr: 'Qui, dans les articles, fait cette prévision : {$says} ?',
    en: 'Who makes this prediction in the reports: {$says}?',
  },
  whoAsks: {
    ar: 'من صاحب هذا الطلب في التقارير: {$says}؟',
    fr: 'Qui, dans les articles, formule cette demande : {$says} ?',
    en: 'Who makes this request in the reports: {$says}?',
  },
  orderEvents: {
    ar: 'ما الترتيب الزمني لهذه الأحداث، من الأقدم إلى الأحدث؟',
    fr: 'Dans quel ordre ces événements se sont-ils produits, du plus ancien au plus récent ?',
    en: 'In what order did these events take place, from the earliest to the latest?',
  },
  orderExplained: { ar: '{$date} – {$event}.', fr: '{$date} – {$event}.', en: '{$date} – {$event}.' },
  differ: {
    ar: 'ما النقطة التي تختلف فيها التقارير؟',
    fr: 'Sur quel point les articles divergent-ils ?',
    en: 'On which point do the reports differ?',
  },
  differsWithin: {
    ar: 'ما النقطة التي يورد فيها {$article.bare} روايتين مختلفتين؟',
    fr: 'Sur quel point {$article.the} donne-t-il deux versions différentes ?',
    en: 'On which point does {$article.the} give two different versions?',
  },
  whichTwo: {
    ar: 'ما الروايتان اللتان يوردهما {$article.bare} عن {$topic}؟',
    fr: 'Quelles sont les deux réponses {$article.de} sur ce point : {$topic} ?',
    en: 'Which two answers does {$article.the} give about {$topic}?',
  },
  pair: { ar: '{$one} / {$other}', fr: '{$one} / {$other}', en: '{$one} / {$other}' },
  neverGiven: {
    ar: 'لا يذكر {$article.bare} {$wrong.bare} في هذه المسألة.',
    fr: '{$article.the} ne cite pas {$wrong.the} sur ce point.',
    en: '{$article.the} does not name {$wrong.the} on this point.',
  },
  whichReport: {
    ar: 'في أي تقرير وردت هذه الرواية: {$says}؟',
    fr: 'Dans quel article lit-on ceci : {$says} ?',
    en: 'Which report says this: {$says}?',
  },
  side: { ar: '{$reports}: {$holds}.', fr: '{$reports} : {$holds}.', en: '{$reports}: {$holds}.' },
  and: { ar: '{$one} و{$other}', fr: '{$one}, {$other}', en: '{$one}, {$other}' },
  onlyOne: {
    ar: 'بحسب {$article.bare}: {$key}، لا {$wrong}.',
    fr: 'D’après {$article.the} : {$key}, et non {$wrong}.',
    en: 'According to {$article.the}: {$key}, not {$wrong}.',
  },
  /** The wrong one's own fact tells why it is wrong. */
  hasOther: { ar: '{$fact}', fr: '{$fact}', en: '{$fact}' },
  fullList: {
    ar: 'القائمة كاملة في {$article.bare}، ولا ذكر فيها لاسم {$wrong}.',
    fr: '{$article.the} en donne la liste complète, sans mentionner {$wrong}.',
    en: '{$article.the} gives the full list, and {$wrong} is not on it.',
  },
  otherNumber: {
    ar: 'بحسب {$article.bare}: {$key}، لا {$wrong}، فهذا الرقم لا يرد في أي تقرير.',
    fr: '{$article.the} donne {$key} ; aucun article ne donne {$wrong}.',
    en: '{$article.the} gives {$key}; no report gives {$wrong}.',
  },
  otherDate: {
    ar: 'التاريخ الوارد في {$article.bare} هو {$key}، لا {$wrong}.',
    fr: '{$article.the} donne {$key}, et non {$wrong}.',
    en: '{$article.the} gives {$key}, not {$wrong}.',
  },
  otherSpeaker: {
    ar: 'تنسب التقارير ذلك إلى {$key.bare}، لا إلى {$wrong.bare}.',
    fr: 'D’après les articles, ces propos viennent {$key.de}, et non {$wrong.de}.',
    en: 'The reports attribute it to {$key.the}, not to {$wrong.the}.',
  },
  agreed: {
    ar: 'لا خلاف بين التقارير على هذه النقطة. {$fact}',
    fr: 'Les articles s’accordent sur ce point. {$fact}',
    en: 'The reports agree on this point. {$fact}',
  },
  notInReport: {
    ar: 'هذه الرواية واردة في {$key.bare}، لا في {$wrong.bare}.',
    fr: 'Cette version figure dans {$key.the}, et non dans {$wrong.the}.',
    en: 'This account is in {$key.the}, not in {$wrong.the}.',
  },
  isTrue: {
    ar: 'هذا ما ورد في {$article.bare}، في الفقرة {$paragraph}.',
    fr: 'C’est bien ce que dit {$article.the}, au paragraphe {$paragraph}.',
    en: 'That is what {$article.the} says, in paragraph {$paragraph}.',
  },
})

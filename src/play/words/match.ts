import { defineWords } from '../../quiz/message.ts'

/** What chats and pages say of a match. In rows and own results `$points` is a filled phrase (“3 points”). */
export const matchWords = defineWords({
  lobby: { ar: 'المباراة على وشك أن تبدأ', fr: 'La partie va commencer', en: 'A match is about to begin' },
  pin: { ar: 'الرمز: {$pin}', fr: 'Code : {$pin}', en: 'PIN: {$pin}' },
  players: {
    ar: '.input {$players :number} .match $players zero {{لا لاعبين بعد}} one {{لاعب واحد}} two {{لاعبان}} few {{{$players} لاعبين}} many {{{$players} لاعبًا}} * {{{$players} لاعب}}',
    fr: '.input {$players :number} .match $players one {{{$players} joueur}} * {{{$players} joueurs}}',
    en: '.input {$players :number} .match $players one {{{$players} player}} * {{{$players} players}}',
  },
  rounds: {
    ar: '.input {$rounds :number} .match $rounds one {{سؤال واحد}} two {{سؤالان}} few {{{$rounds} أسئلة}} many {{{$rounds} سؤالًا}} * {{{$rounds} سؤال}}',
    fr: '.input {$rounds :number} .match $rounds one {{{$rounds} question}} * {{{$rounds} questions}}',
    en: '.input {$rounds :number} .match $rounds one {{{$rounds} question}} * {{{$rounds} questions}}',
  },
  seconds: {
    ar: '.input {$seconds :number} .match $seconds one {{ثانية واحدة لكل سؤال}} two {{ثانيتان لكل سؤال}} few {{{$seconds} ثوانٍ لكل سؤال}} many {{{$seconds} ثانية لكل سؤال}} * {{{$seconds} ثانية لكل سؤال}}',
    fr: '.input {$seconds :number} .match $seconds one {{{$seconds} seconde par question}} * {{{$seconds} secondes par question}}',
    en: '.input {$seconds :number} .match $seconds one {{{$seconds} second a question}} * {{{$seconds} seconds a question}}',
  },
  noLimit: { ar: 'بلا حد زمني', fr: 'sans limite de temps', en: 'no time limit' },
  waitingForHost: {
    ar: 'ننتظر أن يبدأ المضيف.',
    fr: 'En attente de l’hôte.',
    en: 'Waiting for the host to start.',
  },
  getReady: { ar: 'استعدوا!', fr: 'Préparez-vous !', en: 'Get ready!' },
  round: {
    ar: 'السؤال {$round} من {$rounds}',
    fr: 'Question {$round} sur {$rounds}',
    en: 'Question {$round} of {$rounds}',
  },
  answered: {
    ar: 'الإجابات: {$answered} من {$players}',
    fr: 'Réponses : {$answered} sur {$players}',
    en: 'Answers: {$answered} of {$players}',
  },
  waiting: {
    ar: 'ننتظر الإجابات الأخيرة.',
    fr: 'En attente des dernières réponses.',
    en: 'Waiting for the last answers.',
  },
  timeLeft: { ar: 'الوقت المتبقي: {$seconds} ث', fr: 'Encore {$seconds} s', en: '{$seconds} s left' },
  closed: { ar: 'انتهى الوقت.', fr: 'Temps écoulé.', en: 'Time is up.' },
  paused: { ar: 'المباراة متوقفة مؤقتًا.', fr: 'La partie est en pause.', en: 'The match is paused.' },
  rightAnswer: {
    ar: 'الإجابة الصحيحة: {$answer}',
    fr: 'La bonne réponse : {$answer}',
    en: 'The right answer: {$answer}',
  },
  voided: {
    ar: 'أُلغي هذا السؤال، ولا تُحتسب نقاطه لأحد.',
    fr: 'Cette question est annulée : elle ne rapporte de points à personne.',
    en: 'This question is void and scores for nobody.',
  },
  standings: { ar: 'الترتيب', fr: 'Classement', en: 'Standings' },
  teams: { ar: 'ترتيب الفرق', fr: 'Classement des équipes', en: 'Team standings' },
  podium: { ar: 'الترتيب النهائي', fr: 'Classement final', en: 'Final standings' },
  winner: { ar: 'الفائز: {$name}', fr: 'Victoire pour {$name}', en: 'The winner is {$name}' },
  winners: { ar: 'الفائزون: {$names}', fr: 'Victoire partagée : {$names}', en: 'The winners are {$names}' },
  nobody: { ar: 'لم يسجل أحد نقاطًا.', fr: 'Personne n’a marqué de points.', en: 'Nobody has scored.' },
  nameless: { ar: 'لاعب', fr: 'Joueur', en: 'Player' },
  row: {
    ar: '{$rank}. {$name}: {$points}',
    fr: '{$rank}. {$name} : {$points}',
    en: '{$rank}. {$name}: {$points}',
  },
  points: {
    ar: '.input {$points :number} .match $points zero {{لا نقاط}} one {{نقطة واحدة}} two {{نقطتان}} few {{{$points} نقاط}} many {{{$points} نقطة}} * {{{$points} نقطة}}',
    fr: '.input {$points :number} .match $points one {{{$points} point}} * {{{$points} points}}',
    en: '.input {$points :number} .match $points one {{{$points} point}} * {{{$points} points}}',
  },
  members: {
    ar: '.input {$members :number} .match $members zero {{بلا أعضاء}} one {{عضو واحد}} two {{عضوان}} few {{{$members} أعضاء}} many {{{$members} عضوًا}} * {{{$members} عضو}}',
    fr: '.input {$members :number} .match $members one {{{$members} membre}} * {{{$members} membres}}',
    en: '.input {$members :number} .match $members one {{{$members} member}} * {{{$members} members}}',
  },
  streak: {
    ar: '.input {$streak :number} .match $streak one {{إجابة صحيحة واحدة}} two {{إجابتان صحيحتان على التوالي}} few {{{$streak} إجابات صحيحة على التوالي}} many {{{$streak} إجابة صحيحة على التوالي}} * {{{$streak} إجابة صحيحة على التوالي}}',
    fr: '.input {$streak :number} .match $streak one {{{$streak} bonne réponse}} * {{{$streak} bonnes réponses d’affilée}}',
    en: '.input {$streak :number} .match $streak one {{{$streak} right answer}} * {{{$streak} right answers in a row}}',
  },
  saved: { ar: 'حُفظت إجابتك.', fr: 'Votre réponse est enregistrée.', en: 'Your answer is saved.' },
  savedAs: {
    ar: 'حُفظت إجابتك: {$answer}',
    fr: 'Votre réponse est enregistrée : {$answer}',
    en: 'Your answer is saved: {$answer}',
  },
  right: { ar: 'إجابة صحيحة', fr: 'Bonne réponse', en: 'Right' },
  partly: { ar: 'إجابة صحيحة جزئيًا', fr: 'Réponse en partie juste', en: 'Partly right' },
  wrong: { ar: 'إجابة خاطئة', fr: 'Mauvaise réponse', en: 'Wrong' },
  noAnswer: { ar: 'لم تُجب عن هذا السؤال.', fr: 'Vous n’avez pas répondu.', en: 'You did not answer.' },
  gained: { ar: '\u2066+{$points}\u2069', fr: '+{$points}', en: '+{$points}' },
  ownRank: {
    ar: 'مركزك {$rank} من {$players}، ورصيدك {$points}',
    fr: 'Vous êtes {$rank}ᵉ sur {$players}, avec {$points}',
    en: 'You are number {$rank} of {$players}, with {$points}',
  },
  ownFirst: {
    ar: 'أنت في الصدارة برصيد {$points}',
    fr: 'Vous êtes en tête, avec {$points}',
    en: 'You are in the lead, with {$points}',
  },
  joined: {
    ar: 'انضممت إلى المباراة باسم {$name}.',
    fr: 'Vous jouez sous le nom « {$name} ».',
    en: 'You are in, as {$name}.',
  },
  left: {
    ar: 'غادرت المباراة، ونقاطك محفوظة.',
    fr: 'Vous avez quitté la partie ; vos points sont gardés.',
    en: 'You have left the match. Your points are kept.',
  },
  mistakes: { ar: 'أخطائي', fr: 'Mes erreurs', en: 'My mistakes' },
  noMistakes: { ar: 'لا أخطاء، أحسنت!', fr: 'Aucune erreur, bravo !', en: 'No mistakes. Well done!' },
  yourAnswer: { ar: 'إجابتك: {$answer}', fr: 'Votre réponse : {$answer}', en: 'Your answer: {$answer}' },
  challenged: {
    ar: 'شكرًا، سيراجع المضيف هذا السؤال.',
    fr: 'Merci, l’hôte examinera cette question.',
    en: 'Thank you. The host will look at this question.',
  },
  extraTime: {
    ar: 'لديك وقت إضافي في هذه المباراة.',
    fr: 'Vous avez du temps supplémentaire dans cette partie.',
    en: 'You have extra time in this match.',
  },
})

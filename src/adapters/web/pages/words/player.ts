import type { Entry } from '../words.ts'

/** What the player's page says. */
export const PLAYER = {
  title: { ar: 'Communiqué · انضمام', fr: 'Communiqué · Jouer', en: 'Communiqué · Play' },
  pin: { ar: 'رمز المباراة', fr: 'Code de la partie', en: 'Match PIN' },
  pinHint: {
    ar: 'الرقم المعروض على الشاشة',
    fr: 'Le nombre affiché à l’écran',
    en: 'The number on the screen',
  },
  next: { ar: 'متابعة', fr: 'Continuer', en: 'Continue' },
  otherPin: { ar: 'رمز آخر', fr: 'Un autre code', en: 'Another PIN' },
  who: { ar: 'من أنت؟', fr: 'Qui êtes-vous ?', en: 'Who are you?' },
  name: { ar: 'اسمك في المباراة', fr: 'Votre nom de jeu', en: 'Your name in the match' },
  avatar: { ar: 'صورتك', fr: 'Votre image', en: 'Your picture' },
  pickTeam: { ar: 'فريقك', fr: 'Votre équipe', en: 'Your team' },
  code: { ar: 'رمزك الشخصي', fr: 'Votre code d’élève', en: 'Your pupil code' },
  codeHint: {
    ar: 'من بطاقتك، إن كانت لديك بطاقة. به يظهر اسمك وتُحفظ نقاطك من مباراة إلى أخرى.',
    fr: 'Sur votre fiche, si vous en avez une : votre nom s’affiche et vos points se cumulent d’une partie à l’autre.',
    en: 'From your card, if you have one: it brings your name, and keeps your points from match to match.',
  },
  enter: { ar: 'دخول', fr: 'Entrer', en: 'Join' },
  lobby: { ar: 'أنت في المباراة', fr: 'Vous êtes dans la partie', en: 'You are in' },
  lobbyWait: {
    ar: 'تبدأ المباراة حين يعلن المضيف ذلك. أبقِ هذه الصفحة مفتوحة.',
    fr: 'La partie commence quand l’hôte la lance. Gardez cette page ouverte.',
    en: 'The match begins when the host starts it. Keep this page open.',
  },
  playersHere: {
    ar: {
      zero: 'لا أحد هنا بعد',
      one: 'لاعب واحد هنا',
      two: 'لاعبان هنا',
      few: '{n} لاعبين هنا',
      many: '{n} لاعبًا هنا',
      other: '{n} لاعب هنا',
    },
    fr: { one: '{n} joueur présent', many: '{n} joueurs présents', other: '{n} joueurs présents' },
    en: { one: '{n} player here', other: '{n} players here' },
  },
  playingAs: { ar: 'تلعب باسم', fr: 'Vous jouez sous le nom', en: 'Playing as' },
  notYou: { ar: 'لست أنت؟', fr: 'Ce n’est pas vous ?', en: 'Not you?' },
  saving: { ar: 'جارٍ الحفظ…', fr: 'Enregistrement…', en: 'Saving…' },
  saved: { ar: 'حُفظت إجابتك', fr: 'Réponse enregistrée', en: 'Answer saved' },
  unsent: {
    ar: 'ستُرسل إجابتك فور عودة الاتصال.',
    fr: 'Votre réponse partira dès le retour du réseau.',
    en: 'Your answer goes out as soon as the network is back.',
  },
  mayChange: {
    ar: 'يمكنك تغييرها حتى انتهاء الوقت.',
    fr: 'Vous pouvez la changer jusqu’à la fin.',
    en: 'You can change it until the end.',
  },
  ownTime: { ar: 'وقتك الخاص', fr: 'Votre temps personnel', en: 'Your own time' },
  noLimit: { ar: 'دون حدّ زمني', fr: 'Sans limite de temps', en: 'No time limit' },
  noteOn: {
    ar: 'ملاحظتك على السؤال {round}',
    fr: 'Votre remarque sur la question {round}',
    en: 'Your note on question {round}',
  },
  noteWaits: {
    ar: 'ملاحظتك على السؤال {round} محفوظة. يمكنك إكمالها بعد ظهور النتيجة.',
    fr: 'Votre remarque sur la question {round} est gardée : vous pourrez la finir après le résultat.',
    en: 'Your note on question {round} is kept: you can finish it after the result.',
  },
  closed: {
    ar: 'أُغلق باب الإجابة. النتيجة قادمة.',
    fr: 'Les réponses sont closes. Le résultat arrive.',
    en: 'Answers are closed. The result is coming.',
  },
  noGain: {
    ar: 'لا نقاط في هذا السؤال',
    fr: 'Aucun point pour cette question',
    en: 'No points for this question',
  },
  yourRank: {
    ar: 'مركزك: {rank} من {players}',
    fr: 'Vous êtes au rang {rank} sur {players}',
    en: 'You are number {rank} of {players}',
  },
  classRank: {
    ar: 'مركزك في الصف حتى الآن: {rank} من {pupils}',
    fr: 'Dans la classe jusqu’ici : rang {rank} sur {pupils}',
    en: 'In your class so far: number {rank} of {pupils}',
  },
  you: { ar: 'أنت', fr: 'vous', en: 'you' },
  finished: { ar: 'انتهت المباراة', fr: 'La partie est finie', en: 'The match is over' },
  mistakes: { ar: 'أخطائي', fr: 'Mes erreurs', en: 'My mistakes' },
  noMistakes: { ar: 'بلا أخطاء. أحسنت!', fr: 'Aucune erreur. Bravo !', en: 'No mistakes. Well done!' },
  another: { ar: 'مباراة أخرى', fr: 'Une autre partie', en: 'Another match' },
} as const satisfies Record<string, Entry>

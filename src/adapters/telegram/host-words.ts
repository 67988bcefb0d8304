import { defineWords } from '../../quiz/message.ts'

/** What the host of a match in a chat sees beside the buttons of a round. */
export const hostWords = defineWords({
  setAlone: { ar: 'اللعب: فردي', fr: 'Équipes : chacun pour soi', en: 'Teams: none' },
  setTeams: { ar: 'عدد الفرق: {$n :integer}', fr: 'Équipes : {$n :integer}', en: 'Teams: {$n :integer}' },
  setPack: { ar: 'ملف الأسئلة: {$name}', fr: 'Dossier : {$name}', en: 'Pack: {$name}' },
  setTopic: { ar: 'الموضوع: {$name}', fr: 'Thème : {$name}', en: 'Topic: {$name}' },
  all: { ar: 'الكل', fr: 'tous', en: 'all' },
  allTopics: { ar: 'كل الموضوعات', fr: 'Tous les thèmes', en: 'All topics' },
  topic: { ar: '{$name} ({$n :integer})', fr: '{$name} ({$n :integer})', en: '{$name} ({$n :integer})' },
  chooseTopic: {
    ar: 'عن أي موضوع تُطرح الأسئلة؟ العدد بين القوسين هو عدد الأسئلة المتاحة.',
    fr: 'Sur quel thème porteront les questions ? Entre parenthèses, le nombre de questions disponibles.',
    en: 'What shall the questions be about? In brackets: how many questions there are.',
  },
  fewQuestions: {
    ar: '.input {$most :number} .match $most zero {{لا أسئلة بهذه الإعدادات.}} one {{بهذه الإعدادات سؤال واحد فقط.}} two {{بهذه الإعدادات سؤالان فقط.}} few {{بهذه الإعدادات {$most} أسئلة فقط.}} many {{بهذه الإعدادات {$most} سؤالًا فقط.}} * {{بهذه الإعدادات {$most} سؤال فقط.}}',
    fr: '.input {$most :number} .match $most 0 {{Aucune question avec ces réglages.}} one {{Une seule question avec ces réglages.}} * {{Seulement {$most} questions avec ces réglages.}}',
    en: '.input {$most :number} .match $most 0 {{There is no question with these settings.}} one {{Only one question with these settings.}} * {{Only {$most} questions with these settings.}}',
  },
  before: { ar: 'السابق', fr: 'Précédents', en: 'Back' },
  after: { ar: 'المزيد', fr: 'Suivants', en: 'More' },
  team: { ar: 'الفريق {$n :integer}', fr: 'Équipe {$n :integer}', en: 'Team {$n :integer}' },
  joinTeam: { ar: 'انضمام: {$team}', fr: 'Rejoindre : {$team}', en: 'Join {$team}' },
  tools: { ar: 'أدوات المضيف', fr: 'Outils de l’hôte', en: 'Host tools' },
  toolsHint: {
    ar: 'للمضيف وحده: اختر ما تريد تغييره في المباراة.',
    fr: 'Réservé à l’hôte : que voulez-vous changer dans la partie ?',
    en: 'For the host: what do you want to change in the match?',
  },
  closeMenu: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
  backToMenu: { ar: 'رجوع', fr: 'Retour', en: 'Back' },
  voidRound: {
    ar: 'إلغاء السؤال {$round :integer}',
    fr: 'Annuler la question {$round :integer}',
    en: 'Void question {$round :integer}',
  },
  unvoidRound: {
    ar: 'إعادة احتساب السؤال {$round :integer}',
    fr: 'Compter à nouveau la question {$round :integer}',
    en: 'Count question {$round :integer} again',
  },
  choosePlayer: {
    ar: 'من تريد إخراجه من المباراة؟',
    fr: 'Qui faut-il retirer de la partie ?',
    en: 'Who is to be removed from the match?',
  },
  kickSure: {
    ar: 'هل تريد إخراج {$name}؟ لن تُحتسب نقاط هذا اللاعب، ولن يستطيع العودة إلى هذه المباراة.',
    fr: 'Retirer {$name} ? Ses points ne compteront plus, et le retour dans cette partie sera impossible.',
    en: 'Remove {$name}? The points go too, and there is no way back into this match.',
  },
  nobody: { ar: 'لا لاعبين بعد.', fr: 'Personne ne joue encore.', en: 'Nobody is playing yet.' },
  challenges: {
    ar: 'الاعتراضات ({$n :integer})',
    fr: 'Contestations ({$n :integer})',
    en: 'Challenges ({$n :integer})',
  },
  noChallenges: {
    ar: 'لا اعتراضات تنتظر قرارك.',
    fr: 'Aucune contestation n’attend de décision.',
    en: 'No challenge is waiting.',
  },
  challenged: {
    ar: '.input {$n :number} .local $r = {$round :integer} .match $n one {{اعترض لاعب على السؤال {$r}.}} two {{اعترض لاعبان على السؤال {$r}.}} few {{اعترض {$n} لاعبين على السؤال {$r}.}} many {{اعترض {$n} لاعبًا على السؤال {$r}.}} * {{اعترض {$n} لاعب على السؤال {$r}.}}',
    fr: '.input {$n :number} .local $r = {$round :integer} .match $n one {{La question {$r} est contestée par une personne.}} * {{La question {$r} est contestée par {$n} personnes.}}',
    en: '.input {$n :number} .local $r = {$round :integer} .match $n one {{One player challenges question {$r}.}} * {{{$n} players challenge question {$r}.}}',
  },
  notes: { ar: 'ما كُتب', fr: 'Lire les remarques', en: 'Read the notes' },
  noNotes: { ar: 'لم يكتب أحد شيئًا.', fr: 'Personne n’a rien écrit.', en: 'Nobody wrote anything.' },
  uphold: { ar: 'قبول الاعتراض', fr: 'Donner raison', en: 'Uphold' },
  dismiss: { ar: 'رفض الاعتراض', fr: 'Rejeter', en: 'Dismiss' },
  upheld: {
    ar: 'قُبل الاعتراض: السؤال {$round :integer} ملغى ولا يُحتسب.',
    fr: 'Contestation acceptée : la question {$round :integer} est annulée et ne compte pas.',
    en: 'Upheld: question {$round :integer} is void and scores for nobody.',
  },
  dismissed: {
    ar: 'رُفض الاعتراض: السؤال {$round :integer} يبقى محتسبًا.',
    fr: 'Contestation rejetée : la question {$round :integer} compte.',
    en: 'Dismissed: question {$round :integer} stands.',
  },
  whyWrong: {
    ar: 'ما الخطأ في هذا السؤال؟ اكتبه في جملة، أو أرسل الاعتراض بلا شرح.',
    fr: 'Qu’est-ce qui ne va pas dans cette question ? Écrivez-le en une phrase, ou envoyez sans explication.',
    en: 'What is wrong with this question? Write it in a sentence, or send the challenge without a word.',
  },
  withoutNote: { ar: 'إرسال بلا شرح', fr: 'Envoyer sans explication', en: 'Send without a word' },
  noMatchHere: {
    ar: 'لا مباراة جارية هنا. افتح واحدة بالأمر /match.',
    fr: 'Aucune partie en cours ici. Ouvrez-en une avec /match.',
    en: 'No match is running here. Open one with /match.',
  },
})

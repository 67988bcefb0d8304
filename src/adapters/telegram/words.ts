import { defineWords } from '../../quiz/message.ts'

/** What the bot says on Telegram beside the shared words of play. */
export const words = defineWords({
  welcome: {
    ar: 'أهلًا! أسئلة في الجغرافيا السياسية، وكل إجابة تذكر مصدرها. إليك السؤال الأول.',
    fr: 'Bienvenue ! Des questions de géopolitique, et chaque réponse cite sa source. Voici la première.',
    en: 'Welcome! Questions about geopolitics, and every answer names its source. Here is the first.',
  },
  more: { ar: 'سؤال آخر', fr: 'Une autre question', en: 'Another question' },
  orderHint: {
    ar: 'اضغط الأزرار من الأقدم إلى الأحدث.',
    fr: 'Touchez les boutons du plus ancien au plus récent.',
    en: 'Press the buttons from the earliest to the latest.',
  },
  numberHint: {
    ar: 'اكتب إجابتك بالأرقام.',
    fr: 'Écrivez votre réponse en chiffres.',
    en: 'Type your answer in figures.',
  },
  year: {
    ar: 'اكتب السنة، مثل 2016.',
    fr: 'Écrivez l’année, par exemple 2016.',
    en: 'Type the year, such as 2016.',
  },
  month: {
    ar: 'اكتب الشهر والسنة، مثل مايو 2016.',
    fr: 'Écrivez le mois et l’année, par exemple mai 2016.',
    en: 'Type the month and the year, such as May 2016.',
  },
  day: {
    ar: 'اكتب اليوم والشهر والسنة، مثل 9 مايو 2016.',
    fr: 'Écrivez le jour, le mois et l’année, par exemple 9 mai 2016.',
    en: 'Type the day, the month and the year, such as 9 May 2016.',
  },
  total: {
    ar: 'رصيدك: {$points} · {$streak}',
    fr: 'Votre total : {$points} · {$streak}',
    en: 'Your total: {$points} · {$streak}',
  },
  challenged: {
    ar: 'شكرًا، سُجّل اعتراضك.',
    fr: 'Merci, votre remarque est enregistrée.',
    en: 'Thank you, your challenge is noted.',
  },
  oldButton: {
    ar: 'لم يعد هذا الزر صالحًا.',
    fr: 'Ce bouton n’est plus valable.',
    en: 'This button no longer works.',
  },
  nothingAsked: {
    ar: 'لا سؤال ينتظر إجابة مكتوبة. أرسل /quiz لطرح سؤال.',
    fr: 'Aucune question n’attend de réponse écrite. Envoyez /quiz pour en recevoir une.',
    en: 'No question is waiting for a typed answer. Send /quiz to get one.',
  },
  failed: {
    ar: 'حدث خطأ عندنا. حاول مجددًا بعد قليل.',
    fr: 'Une erreur est survenue de notre côté. Réessayez dans un instant.',
    en: 'Something went wrong on our side. Try again in a moment.',
  },
  adminsOnly: {
    ar: 'هذا متاح لمشرفي المحادثة وحدهم.',
    fr: 'Seuls les admins de la discussion peuvent faire cela.',
    en: 'Only the admins of this chat can do that.',
  },
  groupsOnly: {
    ar: 'هذا الأمر للمجموعات. أضف البوت إلى مجموعتك ثم أرسله هناك.',
    fr: 'Cette commande s’utilise dans un groupe. Ajoutez-y le bot, puis envoyez-la là-bas.',
    en: 'This command is for groups. Add the bot to your group and send it there.',
  },
  privateOnly: {
    ar: 'هذا الأمر للمحادثة الخاصة مع البوت.',
    fr: 'Cette commande s’utilise dans la conversation privée avec le bot.',
    en: 'This command is for the private chat with the bot.',
  },
  setup: { ar: 'مباراة جديدة', fr: 'Nouvelle partie', en: 'New match' },
  setupHint: {
    ar: 'اضغط أي إعداد لتغييره، ثم افتح المباراة.',
    fr: 'Touchez un réglage pour le changer, puis ouvrez la partie.',
    en: 'Press a setting to change it, then open the match.',
  },
  setRounds: {
    ar: 'عدد الأسئلة: {$n :integer}',
    fr: 'Questions : {$n :integer}',
    en: 'Questions: {$n :integer}',
  },
  setSeconds: { ar: 'الوقت: {$n :integer} ث', fr: 'Temps : {$n :integer} s', en: 'Time: {$n :integer} s' },
  setNoLimit: { ar: 'الوقت: بلا حد', fr: 'Temps : sans limite', en: 'Time: no limit' },
  setScoring: { ar: 'النقاط: {$name}', fr: 'Points : {$name}', en: 'Points: {$name}' },
  setDifficulty: { ar: 'الصعوبة: {$name}', fr: 'Difficulté : {$name}', en: 'Difficulty: {$name}' },
  setAuto: {
    ar: 'الانتقال: تلقائي بعد {$n :integer} ث',
    fr: 'Suite : automatique après {$n :integer} s',
    en: 'Next question: automatic, after {$n :integer} s',
  },
  setByHost: { ar: 'الانتقال: بزر المضيف', fr: 'Suite : par l’hôte', en: 'Next question: by the host' },
  setLang: { ar: 'اللغة: {$name}', fr: 'Langue : {$name}', en: 'Language: {$name}' },
  setGo: { ar: 'فتح المباراة', fr: 'Ouvrir la partie', en: 'Open the match' },
  cancel: { ar: 'إلغاء', fr: 'Annuler', en: 'Cancel' },
  cancelled: { ar: 'أُلغي الأمر.', fr: 'C’est annulé.', en: 'Cancelled.' },
  fair: { ar: 'الدقة أولًا', fr: 'la justesse d’abord', en: 'accuracy first' },
  classic: { ar: 'السرعة مهمة', fr: 'la vitesse compte', en: 'speed counts' },
  calm: { ar: 'بلا سرعة', fr: 'sans vitesse', en: 'no speed' },
  any: { ar: 'متنوعة', fr: 'variée', en: 'mixed' },
  easy: { ar: 'سهلة', fr: 'facile', en: 'easy' },
  medium: { ar: 'متوسطة', fr: 'moyenne', en: 'medium' },
  hard: { ar: 'صعبة', fr: 'difficile', en: 'hard' },
  slowest: {
    ar: 'تستغرق كل جولة هنا 12 ثانية على الأقل، لأن تيليغرام يحدّ عدد الرسائل في المجموعات.',
    fr: 'Une manche dure ici au moins 12 secondes : Telegram limite le nombre de messages dans un groupe.',
    en: 'A round takes at least 12 seconds here, as Telegram limits how many messages a group gets.',
  },
  playPrivately: { ar: 'اللعب في الخاص', fr: 'Jouer en privé', en: 'Play in private' },
  typeAnswer: { ar: 'كتابة الإجابة', fr: 'Écrire la réponse', en: 'Type the answer' },
  myResult: { ar: 'نتيجتي', fr: 'Mon résultat', en: 'My result' },
  orderSoFar: { ar: 'ترتيبك حتى الآن:', fr: 'Votre ordre jusqu’ici :', en: 'Your order so far:' },
  newOrder: {
    ar: 'أُعيد الترتيب من البداية.',
    fr: 'L’ordre repart de zéro.',
    en: 'Your order starts afresh.',
  },
  chosen: { ar: '{$option}: {$n :integer}', fr: '{$option} : {$n :integer}', en: '{$option}: {$n :integer}' },
  matchTitle: { ar: 'مباراة {$chat}', fr: 'Partie : {$chat}', en: 'Match in {$chat}' },
})

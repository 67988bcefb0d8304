import { defineWords } from '../../quiz/message.ts'

/** What people are told of themselves: language, progress, boards, sources, what is stored. */
export const peopleWords = defineWords({
  chooseLang: {
    ar: 'اختر لغتك، وشكل الأرقام في النصوص العربية.',
    fr: 'Choisissez votre langue, et les chiffres des textes arabes.',
    en: 'Choose your language, and the digits of Arabic texts.',
  },
  chooseChatLang: {
    ar: 'بأي لغة أخاطب هذه المحادثة؟',
    fr: 'Dans quelle langue parler ici ?',
    en: 'Which language shall I speak in this chat?',
  },
  langChosen: {
    ar: 'سأخاطبك بالعربية من الآن.',
    fr: 'Nous parlerons désormais en français.',
    en: 'We shall speak English from now on.',
  },
  digitsChosen: { ar: 'تغيّر شكل الأرقام.', fr: 'Affichage des chiffres modifié.', en: 'Digits changed.' },
  progress: { ar: 'تقدمك', fr: 'Vos progrès', en: 'Your progress' },
  points: { ar: 'الرصيد: {$points}', fr: 'Total : {$points}', en: 'Total: {$points}' },
  answers: {
    ar: '.input {$answers :number} .match $answers zero {{لا إجابات بعد}} one {{إجابة واحدة}} two {{إجابتان}} few {{{$answers} إجابات}} many {{{$answers} إجابة}} * {{{$answers} إجابة}}',
    fr: '.input {$answers :number} .match $answers one {{{$answers} réponse}} * {{{$answers} réponses}}',
    en: '.input {$answers :number} .match $answers one {{{$answers} answer}} * {{{$answers} answers}}',
  },
  accuracy: { ar: 'نسبة الصواب: {$percent}%', fr: 'Réussite : {$percent} %', en: 'Right: {$percent}%' },
  streak: {
    ar: 'إجابات صحيحة متتالية: {$now}، وأفضلها {$best}',
    fr: 'Bonnes réponses de suite : {$now}, au mieux {$best}',
    en: 'Right answers in a row: {$now}, {$best} at best',
  },
  days: {
    ar: 'أيام متتالية: {$now}، وأفضلها {$best}',
    fr: 'Jours de suite : {$now}, au mieux {$best}',
    en: 'Days in a row: {$now}, {$best} at best',
  },
  matches: {
    ar: 'المباريات: {$matches}، الانتصارات: {$wins}',
    fr: 'Parties jouées : {$matches}, gagnées : {$wins}',
    en: 'Matches played: {$matches}, won: {$wins}',
  },
  topic: {
    ar: '{$topic}: {$right} من {$answers}',
    fr: '{$topic} : {$right} sur {$answers}',
    en: '{$topic}: {$right} of {$answers}',
  },
  board: { ar: 'ترتيب {$chat}', fr: 'Classement : {$chat}', en: 'Scoreboard of {$chat}' },
  week: { ar: 'هذا الأسبوع', fr: 'Cette semaine', en: 'This week' },
  month: { ar: 'هذا الشهر', fr: 'Ce mois-ci', en: 'This month' },
  ever: { ar: 'منذ البداية', fr: 'Depuis le début', en: 'Since the beginning' },
  emptyBoard: {
    ar: 'لا نقاط هنا بعد. اطرح سؤالًا بالأمر /quiz.',
    fr: 'Pas encore de points ici. Posez une question avec /quiz.',
    en: 'No points here yet. Ask a question with /quiz.',
  },
  boardsInGroups: {
    ar: 'لكل مجموعة ترتيبها: أرسل /top في المجموعة. تقدمك أنت تراه بالأمر /me.',
    fr: 'Chaque groupe a son classement : envoyez-y /top. Vos propres progrès sont dans /me.',
    en: 'Each group has its own scoreboard: send /top there. Your own progress is under /me.',
  },
  sources: {
    ar: 'مصادر أسئلتك الأخيرة',
    fr: 'Sources de vos dernières questions',
    en: 'Sources of your last questions',
  },
  noSources: {
    ar: 'لم تُجب عن أي سؤال بعد. ابدأ بالأمر /quiz.',
    fr: 'Vous n’avez encore répondu à aucune question. Commencez par /quiz.',
    en: 'You have not answered a question yet. Begin with /quiz.',
  },
  nothingDue: {
    ar: 'لا شيء للمراجعة الآن. عد غدًا، أو اطلب سؤالًا جديدًا بالأمر /quiz.',
    fr: 'Rien à revoir pour le moment. Revenez demain, ou demandez une question avec /quiz.',
    en: 'Nothing to review right now. Come back tomorrow, or ask for a question with /quiz.',
  },
  stored: {
    ar: 'نحفظ معرّف حسابك واسمك ولغتك، وإجاباتك ونقاطك وما عليك مراجعته، والمجموعات والمباريات التي لعبت فيها. لا نقرأ رسائل المجموعات، ولا نحفظ رقم هاتفك.',
    fr: 'Sont gardés : l’identifiant de votre compte, votre nom et votre langue ; vos réponses, vos points et ce que vous avez à revoir ; les groupes et les parties où vous avez joué. Les messages des groupes ne sont pas lus, votre numéro de téléphone n’est pas connu.',
    en: 'What is kept: your account’s id, your name and your language; your answers, your points and what is due for review; the groups and matches in which you played. Group messages are not read, and your phone number is not known.',
  },
  export: {
    ar: 'إرسال كل شيء في ملف',
    fr: 'Tout recevoir dans un fichier',
    en: 'Send me all of it as a file',
  },
  exported: {
    ar: 'كل ما نحفظه عنك في هذا الملف.',
    fr: 'Ce fichier contient tout ce qui est gardé à votre sujet.',
    en: 'This file holds all that is kept about you.',
  },
  erase: { ar: 'محو كل شيء', fr: 'Tout effacer', en: 'Erase everything' },
  eraseSure: {
    ar: 'سيُمحى كل ما نحفظه عنك، في كل مكان لعبت فيه، ولن يعود. هل أنت متأكد؟',
    fr: 'Tout ce qui est gardé à votre sujet disparaîtra, partout où vous avez joué, sans retour. Est-ce bien ce que vous voulez ?',
    en: 'All that is kept about you will go, wherever you have played, and will not come back. Are you sure?',
  },
  eraseYes: { ar: 'نعم، امحُ كل شيء', fr: 'Oui, tout effacer', en: 'Yes, erase everything' },
  keep: { ar: 'لا، احتفظ به', fr: 'Non, tout garder', en: 'No, keep it' },
  erased: { ar: 'مُحي كل شيء.', fr: 'Tout est effacé.', en: 'Everything is erased.' },
  kept: { ar: 'لم يتغير شيء.', fr: 'Rien n’a changé.', en: 'Nothing has changed.' },
  link: { ar: 'ربط حساب آخر', fr: 'Relier un autre compte', en: 'Link another account' },
  code: {
    ar: 'رمزك {$code}، وهو صالح عشر دقائق. اكتبه في حسابك الآخر، ثم عد إلى هنا وأكّد. في تيليغرام يُكتب: /link {$code}',
    fr: 'Votre code : {$code}, valable dix minutes. Saisissez-le sur l’autre compte, puis revenez confirmer ici. Sur Telegram, on écrit : /link {$code}',
    en: 'Your code is {$code}, good for ten minutes. Type it on the other account, then come back here and confirm. On Telegram that is: /link {$code}',
  },
  confirm: { ar: 'تأكيد الربط', fr: 'Confirmer le lien', en: 'Confirm the link' },
  claimed: {
    ar: 'وصل الرمز. أكّد الآن من الحساب الآخر.',
    fr: 'Le code est arrivé. Confirmez maintenant depuis l’autre compte.',
    en: 'The code has arrived. Now confirm on the other account.',
  },
  needsCode: {
    ar: 'اكتب الرمز بعد الأمر، مثل /link ABCD2345.',
    fr: 'Écrivez le code après la commande, par exemple /link ABCD2345.',
    en: 'Type the code after the command, such as /link ABCD2345.',
  },
  nobodyWaits: {
    ar: 'لم يكتب أحد رمزك بعد.',
    fr: 'Personne n’a encore saisi votre code.',
    en: 'Nobody has typed your code yet.',
  },
  waits: {
    ar: 'كتب {$name} رمزك على منصة {$platform}. أهذا حسابك؟',
    fr: '{$name} a saisi votre code ({$platform}). Est-ce votre compte ?',
    en: '{$name} has typed your code ({$platform}). Is that your account?',
  },
  yes: { ar: 'نعم', fr: 'Oui', en: 'Yes' },
  no: { ar: 'لا', fr: 'Non', en: 'No' },
  linked: {
    ar: 'صار الحسابان واحدًا: رصيد واحد، ومقعد واحد في كل مباراة.',
    fr: 'Les deux comptes n’en font plus qu’un : un total, une place par partie.',
    en: 'The two accounts are one person now: one total, one seat in every match.',
  },
  unlink: { ar: 'فصل الحسابات', fr: 'Délier les comptes', en: 'Unlink the accounts' },
  unlinked: { ar: 'فُصلت الحسابات.', fr: 'Les comptes sont déliés.', en: 'The accounts are unlinked.' },
  help: {
    ar: 'أسئلة في الجغرافيا السياسية تذكر مصادرها.\n\n/quiz سؤال جديد\n/review مراجعة أخطائك\n/me تقدمك\n/sources مصادر أسئلتك الأخيرة\n/join مع رمز: الانضمام إلى مباراة جارية\n/language اللغة والأرقام\n/privacy ما نحفظه عنك\n\nفي المجموعات:\n/match مباراة جديدة\n/host أدوات المضيف: وقت إضافي، إلغاء سؤال، إخراج لاعب، اعتراضات\n/join مع رمز: عرض مباراة تجري في مكان آخر\n/quiz سؤال للجميع\n/daily 18:30 سؤال كل يوم\n/top الترتيب',
    fr: 'Des questions de géopolitique qui citent leurs sources.\n\n/quiz une question\n/review revoir vos erreurs\n/me vos progrès\n/sources les sources de vos dernières questions\n/join et un code : rejoindre une partie en cours\n/language langue et chiffres\n/privacy ce qui est gardé à votre sujet\n\nDans un groupe :\n/match une nouvelle partie\n/host les outils de l’hôte : temps, annulation, joueurs, contestations\n/join et un code : afficher ici une partie qui se joue ailleurs\n/quiz une question pour tout le monde\n/daily 18:30 une question par jour\n/top le classement',
    en: 'Questions about geopolitics that name their sources.\n\n/quiz a question\n/review go over your mistakes\n/me your progress\n/sources the sources of your last questions\n/join and a PIN: play in a running match\n/language language and digits\n/privacy what is kept about you\n\nIn groups:\n/match a new match\n/host the host’s tools: more time, void, players, challenges\n/join and a PIN: show here a match that runs elsewhere\n/quiz a question for everybody\n/daily 18:30 a question every day\n/top the scoreboard',
  },
})

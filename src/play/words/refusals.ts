import { defineWords } from '../../quiz/message.ts'
import type { PlayRefusal } from '../api/account.ts'

/** What somebody is told who is refused, as whole sentences. */
export const refusalWords = defineWords<PlayRefusal>({
  'not-now': {
    ar: 'لا يمكن ذلك في هذه المرحلة من المباراة.',
    fr: 'Ce n’est pas possible à ce stade de la partie.',
    en: 'That cannot be done at this point of the match.',
  },
  'too-late': {
    ar: 'فات الأوان: انتهى الوقت قبل وصول إجابتك.',
    fr: 'Trop tard : le temps était écoulé quand la réponse est arrivée.',
    en: 'Too late: time was up before the answer arrived.',
  },
  'old-round': {
    ar: 'هذا الزر لسؤال لم يعد مطروحًا.',
    fr: 'Ce bouton appartient à une question qui n’est plus en jeu.',
    en: 'This button belongs to a question that is no longer in play.',
  },
  'already-answered': {
    ar: 'سبق أن أجبت عن هذا السؤال.',
    fr: 'Vous avez déjà répondu à cette question.',
    en: 'You have already answered this question.',
  },
  'bad-answer': {
    ar: 'لم نفهم هذه الإجابة. جرّب بصيغة أخرى.',
    fr: 'Cette réponse n’a pas pu être lue. Essayez de l’écrire autrement.',
    en: 'This answer could not be read. Try writing it another way.',
  },
  'not-a-player': {
    ar: 'لست في هذه المباراة بعد. انضم إليها أولًا.',
    fr: 'Vous ne jouez pas encore dans cette partie. Rejoignez-la d’abord.',
    en: 'You are not in this match yet. Join it first.',
  },
  kicked: {
    ar: 'أخرجك المضيف من هذه المباراة.',
    fr: 'L’hôte vous a retiré de cette partie.',
    en: 'The host has removed you from this match.',
  },
  full: {
    ar: 'اكتمل عدد اللاعبين في هذه المباراة.',
    fr: 'Cette partie est complète.',
    en: 'This match is full.',
  },
  'no-such-round': {
    ar: 'لا توجد جولة بهذا الرقم.',
    fr: 'Aucune manche ne porte ce numéro.',
    en: 'There is no round of that number.',
  },
  'no-such-venue': {
    ar: 'لم يعد هذا المكان مرتبطًا بالمباراة.',
    fr: 'Ce salon n’est plus relié à la partie.',
    en: 'This channel is no longer part of the match.',
  },
  'no-such-team': {
    ar: 'لا يوجد فريق بهذا الاسم.',
    fr: 'Cette équipe n’existe pas.',
    en: 'There is no such team.',
  },
  'no-such-challenge': {
    ar: 'لا يوجد اعتراض بهذا الرقم.',
    fr: 'Cette contestation n’existe pas.',
    en: 'There is no such challenge.',
  },
  'already-challenged': {
    ar: 'سبق أن اعترضت على هذا السؤال.',
    fr: 'Vous avez déjà contesté cette question.',
    en: 'You have already challenged this question.',
  },
  'web-only': {
    ar: 'لم يفتح المضيف هذه المباراة للمحادثات.',
    fr: 'L’hôte n’a pas ouvert cette partie aux messageries.',
    en: 'The host has not opened this match to chats.',
  },
  'bad-name': {
    ar: 'اختر اسمًا آخر قصيرًا ولائقًا بالصف.',
    fr: 'Choisissez un autre nom, court et convenable en classe.',
    en: 'Choose another name, short and fit for the classroom.',
  },
  'disk-full': {
    ar: 'لا مساحة على القرص: لم تُحفظ إجابتك. حاول مجددًا بعد قليل.',
    fr: 'Le disque est plein : rien n’a été enregistré. Réessayez dans un instant.',
    en: 'The disk is full: nothing was saved. Try again in a moment.',
  },
  unreadable: {
    ar: 'تعذّرت قراءة ملف، وتُرك كما هو. أبلغ من يدير الخادم.',
    fr: 'Un fichier est illisible ; il a été laissé tel quel. Prévenez la personne qui gère le serveur.',
    en: 'A file cannot be read and was left as it is. Please tell whoever runs the server.',
  },
  'read-only': {
    ar: 'تعذّرت الكتابة على القرص، فلم يُحفظ شيء. أبلغ من يدير الخادم.',
    fr: 'Impossible d’écrire sur le disque : rien n’a été enregistré. Prévenez la personne qui gère le serveur.',
    en: 'The disk cannot be written, so nothing was saved. Please tell whoever runs the server.',
  },
  'no-question': {
    ar: 'لا سؤال متاح بهذا الاختيار الآن.',
    fr: 'Aucune question ne correspond à ce choix pour le moment.',
    en: 'No question fits this choice at the moment.',
  },
  'unknown-question': {
    ar: 'انتهت صلاحية هذا السؤال. اطلب سؤالًا جديدًا.',
    fr: 'Cette question a expiré. Demandez-en une nouvelle.',
    en: 'This question has expired. Ask for a new one.',
  },
  'not-your-question': {
    ar: 'هذا السؤال موجّه إلى لاعب آخر.',
    fr: 'Cette question s’adresse à quelqu’un d’autre.',
    en: 'This question is for somebody else.',
  },
  'unknown-pin': {
    ar: 'لا توجد مباراة جارية بهذا الرمز.',
    fr: 'Aucune partie en cours ne porte ce code.',
    en: 'No match is running under this PIN.',
  },
  'unknown-match': {
    ar: 'انتهت هذه المباراة أو لم تعد موجودة.',
    fr: 'Cette partie est terminée ou n’existe plus.',
    en: 'This match has ended or no longer exists.',
  },
  'not-host': {
    ar: 'هذا من صلاحيات المضيف وحده.',
    fr: 'Seul l’hôte de la partie peut faire cela.',
    en: 'Only the host of the match can do that.',
  },
  'bad-settings': {
    ar: 'أحد الإعدادات غير صالح. راجعه ثم حاول مجددًا.',
    fr: 'Un réglage ne convient pas. Vérifiez-le, puis réessayez.',
    en: 'One of the settings does not fit. Check it and try again.',
  },
  'bad-code': { ar: 'هذا الرمز غير صحيح.', fr: 'Ce code n’est pas le bon.', en: 'That code is not right.' },
  'expired-code': {
    ar: 'انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا.',
    fr: 'Ce code a expiré. Demandez-en un nouveau.',
    en: 'That code has expired. Ask for a new one.',
  },
  'used-code': {
    ar: 'استُعمل هذا الرمز من قبل.',
    fr: 'Ce code a déjà servi.',
    en: 'That code has already been used.',
  },
  'too-many-tries': {
    ar: 'محاولات كثيرة. انتظر قليلًا ثم حاول مجددًا.',
    fr: 'Trop d’essais. Patientez un peu avant de recommencer.',
    en: 'Too many tries. Wait a little, then try again.',
  },
  'own-account': {
    ar: 'هذا حسابك أنت. اكتب الرمز من الحساب الآخر.',
    fr: 'C’est votre propre compte. Saisissez le code depuis l’autre.',
    en: 'This is your own account. Type the code on the other one.',
  },
  'too-many-accounts': {
    ar: 'حساباتك المرتبطة كثيرة بالفعل. افصل أحدها أولًا.',
    fr: 'Trop de comptes sont déjà reliés. Déliez-en un d’abord.',
    en: 'Too many accounts are linked already. Unlink one of them first.',
  },
  'nothing-stored': {
    ar: 'لا نحفظ عنك أي شيء.',
    fr: 'Rien n’est enregistré à votre sujet.',
    en: 'Nothing is stored about you.',
  },
  busy: {
    ar: 'تُعرض هنا مباراة أخرى. أنهوها أولًا.',
    fr: 'Une autre partie est déjà affichée ici. Terminez-la d’abord.',
    en: 'Another match is already shown here. Finish it first.',
  },
})

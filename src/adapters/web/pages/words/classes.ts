import type { Entry } from '../words.ts'

/** What the pages about a class say. */
export const CLASSES = {
  newClass: { ar: 'صف جديد', fr: 'Nouvelle classe', en: 'New class' },
  className: { ar: 'اسم الصف', fr: 'Nom de la classe', en: 'Class name' },
  classLang: { ar: 'لغة الصف', fr: 'Langue de la classe', en: 'Class language' },
  zone: { ar: 'المنطقة الزمنية', fr: 'Fuseau horaire', en: 'Time zone' },
  keepDays: {
    ar: 'مدة الاحتفاظ بالبيانات (بالأيام)',
    fr: 'Durée de conservation (jours)',
    en: 'Days to keep the data',
  },
  names: { ar: 'أسماء التلاميذ', fr: 'Noms des élèves', en: 'Pupils’ names' },
  namesHint: {
    ar: 'اسم في كل سطر. اختياري: يحصل كل تلميذ على رمز شخصي.',
    fr: 'Un nom par ligne. Facultatif : chaque élève reçoit un code personnel.',
    en: 'One name per line. Optional: each pupil gets a personal code.',
  },
  createClass: { ar: 'إنشاء الصف', fr: 'Créer la classe', en: 'Create the class' },
  addPupils: { ar: 'إضافة تلاميذ', fr: 'Ajouter des élèves', en: 'Add pupils' },
  sheet: { ar: 'بطاقات الرموز للطباعة', fr: 'Fiches de codes à imprimer', en: 'Printable code cards' },
  code: { ar: 'الرمز', fr: 'Code', en: 'Code' },
  newCode: { ar: 'رمز جديد', fr: 'Nouveau code', en: 'New code' },
  newCodeOf: { ar: 'رمز جديد لـ{name}', fr: 'Nouveau code pour {name}', en: 'New code for {name}' },
  removePupil: { ar: 'حذف {name}', fr: 'Supprimer {name}', en: 'Delete {name}' },
  pupil: { ar: 'التلميذ', fr: 'Élève', en: 'Pupil' },
  erasePupilSure: {
    ar: 'يُحذف التلميذ ونقاطه نهائيًا.',
    fr: 'L’élève et ses points seront effacés définitivement.',
    en: 'The pupil and their points will be erased for good.',
  },
  eraseClass: { ar: 'حذف الصف', fr: 'Supprimer la classe', en: 'Delete the class' },
  eraseClassSure: {
    ar: 'يُحذف الصف وتلاميذه ورموزهم ونقاطهم نهائيًا.',
    fr: 'La classe, ses élèves, leurs codes et leurs points seront effacés définitivement.',
    en: 'The class, its pupils, their codes and points will be erased for good.',
  },
  board: { ar: 'نقاط الصف', fr: 'Points de la classe', en: 'Class points' },
  noPoints: { ar: 'لا نقاط بعد.', fr: 'Pas encore de points.', en: 'No points yet.' },
  sheetTitle: { ar: 'رموز {name}', fr: 'Codes : {name}', en: 'Codes for {name}' },
  sheetHow: {
    ar: 'عند الانضمام إلى مباراة، اكتب هذا الرمز في خانة «رمزك الشخصي».',
    fr: 'Au moment de rejoindre une partie, tapez ce code dans « Votre code d’élève ».',
    en: 'When you join a match, type this code under “Your pupil code”.',
  },
} as const satisfies Record<string, Entry>

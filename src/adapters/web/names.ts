import type { Chance } from '../../play/ports.ts'
import type { Lang } from '../../quiz/vocabulary.ts'

/** Suggested names: nothing to be ashamed of in any of the languages, each with its picture. */
export const CREATURES = [
  { avatar: '🦊', ar: 'ثعلب', fr: 'Renard', en: 'Fox' },
  { avatar: '🐬', ar: 'دلفين', fr: 'Dauphin', en: 'Dolphin' },
  { avatar: '🦌', ar: 'أيل', fr: 'Cerf', en: 'Deer' },
  { avatar: '🐢', ar: 'سلحفاة', fr: 'Tortue', en: 'Turtle' },
  { avatar: '🦁', ar: 'أسد', fr: 'Lion', en: 'Lion' },
  { avatar: '🪁', ar: 'طائرة ورقية', fr: 'Cerf-volant', en: 'Kite' },
  { avatar: '🦒', ar: 'زرافة', fr: 'Girafe', en: 'Giraffe' },
  { avatar: '🕊️', ar: 'حمامة', fr: 'Colombe', en: 'Dove' },
  { avatar: '🦋', ar: 'فراشة', fr: 'Papillon', en: 'Butterfly' },
  { avatar: '🐝', ar: 'نحلة', fr: 'Abeille', en: 'Bee' },
  { avatar: '🦅', ar: 'نسر', fr: 'Aigle', en: 'Eagle' },
  { avatar: '🐧', ar: 'بطريق', fr: 'Manchot', en: 'Penguin' },
  { avatar: '🐯', ar: 'نمر', fr: 'Tigre', en: 'Tiger' },
  { avatar: '🚀', ar: 'صاروخ', fr: 'Fusée', en: 'Rocket' },
  { avatar: '🦔', ar: 'قنفذ', fr: 'Hérisson', en: 'Hedgehog' },
  { avatar: '🐿️', ar: 'سنجاب', fr: 'Écureuil', en: 'Squirrel' },
  { avatar: '🦜', ar: 'ببغاء', fr: 'Perroquet', en: 'Parrot' },
  { avatar: '🐙', ar: 'أخطبوط', fr: 'Pieuvre', en: 'Octopus' },
  { avatar: '🦢', ar: 'بجعة', fr: 'Cygne', en: 'Swan' },
  { avatar: '🐼', ar: 'باندا', fr: 'Panda', en: 'Panda' },
  { avatar: '🌵', ar: 'صبار', fr: 'Cactus', en: 'Cactus' },
  { avatar: '🌻', ar: 'عباد الشمس', fr: 'Tournesol', en: 'Sunflower' },
  { avatar: '🌙', ar: 'قمر', fr: 'Lune', en: 'Moon' },
  { avatar: '🪐', ar: 'زحل', fr: 'Saturne', en: 'Saturn' },
  { avatar: '☄️', ar: 'مذنب', fr: 'Comète', en: 'Comet' },
  { avatar: '🌋', ar: 'بركان', fr: 'Volcan', en: 'Volcano' },
  { avatar: '⛵', ar: 'شراع', fr: 'Voilier', en: 'Sailboat' },
  { avatar: '🚂', ar: 'قطار', fr: 'Locomotive', en: 'Train' },
  { avatar: '🧭', ar: 'بوصلة', fr: 'Boussole', en: 'Compass' },
  { avatar: '🔭', ar: 'تلسكوب', fr: 'Télescope', en: 'Telescope' },
] as const

/** A name and a picture for somebody who does not want to think of one: "Fox 47". */
export function suggestName(lang: Lang, chance: Chance): { readonly name: string; readonly avatar: string } {
  const drawn = Number(chance.code(6, '0123456789'))
  const creature = CREATURES[drawn % CREATURES.length] ?? CREATURES[0]
  const number = 10 + (Math.floor(drawn / CREATURES.length) % 90)
  return { name: `${creature[lang]} ${number}`, avatar: creature.avatar }
}

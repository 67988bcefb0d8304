import type { JSX } from 'preact'
import { LANGS, type Lang } from '../../../../quiz/vocabulary.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'

const OWN_NAMES = { ar: COMMON.langAr, fr: COMMON.langFr, en: COMMON.langEn } as const
export const ownName = (lang: Lang): string => OWN_NAMES[lang][lang]

interface LangSwitchProps {
  readonly onChoose: (lang: Lang) => void
}

/** Every language under its own name, so that whoever landed in the wrong one finds the way out. */
export function LangSwitch({ onChoose }: LangSwitchProps): JSX.Element {
  const { lang: current, say } = useTongue()
  return (
    <div class="lang-switch" role="group" aria-label={say(COMMON.chooseLang)}>
      {LANGS.map((lang) => (
        <button
          key={lang}
          type="button"
          lang={lang}
          dir={lang === 'ar' ? 'rtl' : 'ltr'}
          aria-pressed={lang === current}
          onClick={() => {
            onChoose(lang)
          }}
        >
          {ownName(lang)}
        </button>
      ))}
    </div>
  )
}

import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { LANG_KEY, recall, remember } from '../stored.ts'
import { firstLang, TongueContext, useDocumentTongue } from '../tongue.ts'
import type { Entry } from '../words.ts'
import { Announcer } from './announcer.tsx'
import { LangSwitch } from './lang-switch.tsx'
import { Masthead } from './masthead.tsx'

interface FrameProps {
  readonly title: Entry
  readonly look: string
  readonly children: ComponentChildren
}

/** Head, language and main part of a page that a host reads. */
export function Frame({ title, look, children }: FrameProps): JSX.Element {
  const [lang, setLang] = useState(firstLang(recall(LANG_KEY)))
  const tongue = useDocumentTongue(lang, 'latin', title)
  return (
    <TongueContext.Provider value={tongue}>
      <Announcer>
        <Masthead home="/host">
          <LangSwitch
            onChoose={(next) => {
              setLang(next)
              remember(LANG_KEY, next)
            }}
          />
        </Masthead>
        <main id="main" class={look}>
          {children}
        </main>
      </Announcer>
    </TongueContext.Provider>
  )
}

import { type JSX, Show } from 'solid-js'
import type { Entry } from '../core/charter'
import styles from './DeclaredText.module.css'
import { useLanguage } from './language-context'

type Field = 'service' | 'purpose' | 'declaredCategory' | 'declaredConsent'

/** Words of a charter in their own language, with our translation beside them, marked as one. */
export function DeclaredText(props: {
  entry: Entry
  field: Field
  language: string
  /** Where there is a translation, the words themselves are only read out: they stand in the open row. */
  isShort?: boolean
}): JSX.Element {
  const language = useLanguage()
  const translation = () => {
    if (props.language.split('-')[0] === language().tag.split('-')[0]) return null
    return props.entry.translations[language().tag]?.[props.field] ?? null
  }
  return (
    <>
      <q class={props.isShort && translation() !== null ? 'visually-hidden' : styles['declared']} lang={props.language}>
        {props.entry[props.field]}
      </q>
      <Show when={translation()}>
        {(words) => (
          <span class={styles['translation']}>
            <span class={styles['mark']}>{language().say('translation_mark')}</span> {words()}
          </span>
        )}
      </Show>
    </>
  )
}

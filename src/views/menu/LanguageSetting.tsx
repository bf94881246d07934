import type { JSX } from 'solid-js'
import { LanguageOptions } from '../../ui/LanguageOptions'
import { useLanguage } from '../../ui/language-context'
import styles from './MenuView.module.css'
import type { MenuActions } from './menu-actions'

/** The list of languages; the choice is remembered. */
export function LanguageSetting(props: { actions: MenuActions; languages: readonly string[] }): JSX.Element {
  const language = useLanguage()
  return (
    <label class={styles['setting']}>
      {language().say('language_label')}
      <select
        class={styles['language']}
        data-testid="language"
        onChange={(event) => void props.actions.switchLanguage(event.currentTarget.value)}
      >
        <LanguageOptions languages={props.languages} />
      </select>
    </label>
  )
}

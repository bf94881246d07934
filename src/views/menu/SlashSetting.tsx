import type { JSX } from 'solid-js'
import { useLanguage } from '../../ui/language-context'
import styles from './MenuView.module.css'
import type { MenuActions } from './menu-actions'

/** Whether the key `/` puts the focus into the search of the list. */
export function SlashSetting(props: { actions: MenuActions }): JSX.Element {
  const language = useLanguage()
  return (
    <label class={styles['setting']}>
      <input
        type="checkbox"
        data-testid="slash"
        checked={props.actions.slash.isOn()}
        onChange={(event) => void props.actions.slash.turn(event.currentTarget.checked)}
      />
      {language().say('setting_slash')}
    </label>
  )
}

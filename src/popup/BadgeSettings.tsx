import { type JSX, Show } from 'solid-js'
import { inLetters } from '../core/host-in-letters'
import type { Inspection } from '../core/inspection'
import { useLanguage } from '../ui/language-context'
import styles from './GuidedCheck.module.css'
import type { PopupState } from './state'

/** Where the number of undeclared cookies is shown on the icon; not to be set from a private window. */
export function BadgeSettings(props: { state: PopupState; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const host = () => props.inspection.site.host
  return (
    <Show when={!props.inspection.private}>
      <section class={styles['check']} data-testid="badge">
        <h2>{language().say('badge_title')}</h2>
        <p class={styles['words']}>{language().say('badge_what')}</p>
        <label class={styles['option']}>
          <input
            type="checkbox"
            data-testid="badge-here"
            checked={props.state.badge.settings().hosts.includes(host())}
            onChange={(event) => void props.state.badge.turnHere(event.currentTarget.checked)}
          />
          <span>{language().say('badge_here', { host: inLetters(host()) })}</span>
        </label>
        <label class={styles['option']}>
          <input
            type="checkbox"
            data-testid="badge-everywhere"
            checked={props.state.badge.settings().everywhere}
            onChange={(event) => void props.state.badge.turnEverywhere(event.currentTarget.checked)}
          />
          <span>{language().say('badge_everywhere')}</span>
        </label>
      </section>
    </Show>
  )
}

import { type JSX, Show } from 'solid-js'
import { inLetters } from '../../core/host-in-letters'
import type { Inspection } from '../../core/inspection'
import { originOf } from '../../core/site'
import { Fold } from '../../ui/Fold'
import { useLanguage } from '../../ui/language-context'
import type { BadgeActions } from './badge-actions'
import styles from './GuidedCheck.module.css'

/** Where the number of undeclared cookies is shown on the icon; not to be set from a private window. */
export function BadgeSettings(props: { actions: BadgeActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const site = () => props.inspection.site
  const settings = () => props.actions.settings()
  const isEverywhere = () => settings().everywhere
  const isHere = () => settings().origins.includes(originOf(site()))
  return (
    <Show when={!props.inspection.private}>
      <div data-testid="badge">
        <Fold title={language().say('badge_title')} name="badge">
          <div class={styles['folded']}>
            <p class={styles['words']}>{language().say('badge_what')}</p>
            <label class={styles['option']}>
              <input
                type="checkbox"
                data-testid="badge-here"
                checked={isHere()}
                onChange={({ currentTarget: box }) => void turn(box, props.actions.turnHere, isHere)}
              />
              <span>{language().say('badge_here', { host: inLetters(originOf(site()).replace('https://', '')) })}</span>
            </label>
            <label class={styles['option']}>
              <input
                type="checkbox"
                data-testid="badge-everywhere"
                checked={isEverywhere()}
                onChange={({ currentTarget: box }) => void turn(box, props.actions.turnEverywhere, isEverywhere)}
              />
              <span>{language().say('badge_everywhere')}</span>
            </label>
          </div>
        </Fold>
      </div>
    </Show>
  )
}

/** Turns it on or off; a box that was ticked for nothing shows what holds. */
async function turn(box: HTMLInputElement, to: (isOn: boolean) => Promise<void>, holds: () => boolean): Promise<void> {
  await to(box.checked)
  box.checked = holds()
}

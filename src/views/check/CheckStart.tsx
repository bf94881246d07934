import { createSignal, For, type JSX, Show } from 'solid-js'
import { isSentToHost } from '../../core/cookie'
import { inLetters } from '../../core/host-in-letters'
import type { Inspection } from '../../core/inspection'
import { CookieName } from '../../ui/CookieName'
import { HostName } from '../../ui/HostName'
import { useLanguage } from '../../ui/language-context'
import type { Checking } from './check-actions'
import styles from './GuidedCheck.module.css'

/** Before a check: what it does, what it needs, and what the person would lose by clearing. */
export function CheckStart(props: { actions: Checking; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const shownNow = () => JSON.stringify(props.actions.page())
  /** The page for which the person chose to clear; it is not chosen for another that takes its place. */
  const [chosenFor, setChosenFor] = createSignal<string | null>(null)
  const clears = () => chosenFor() === shownNow() && own().length > 0
  const isGranted = () => props.inspection.visibility !== 'page'
  const own = () =>
    props.inspection.matches.flatMap(({ cookie }) =>
      cookie !== null && isSentToHost(cookie, props.inspection.site.host) ? [cookie] : [],
    )
  const sharedDomains = () => [
    ...new Set(
      own().flatMap(({ domain }) => (domain === null || domain === props.inspection.site.host ? [] : [domain])),
    ),
  ]
  return (
    <>
      <p class={styles['words']}>{language().say('check_what')}</p>
      <Show when={isGranted()} fallback={<p class={styles['words']}>{language().say('check_needs_access')}</p>}>
        <Show when={props.inspection.private}>
          <p class={styles['words']}>{language().say('check_private')}</p>
        </Show>
        <Show when={own().length > 0}>
          <label class={styles['option']}>
            <input
              type="checkbox"
              data-testid="check-clear"
              checked={clears()}
              aria-describedby={clears() ? 'check-loss' : undefined}
              onChange={(event) => setChosenFor(event.currentTarget.checked ? shownNow() : null)}
            />
            <span>{language().count('check_clear', own().length)}</span>
          </label>
          <Show when={clears()}>
            <div id="check-loss" class={styles['loss']} data-testid="check-loss">
              <p>{language().say('check_clear_loss')}</p>
              <Show when={sharedDomains().length > 0}>
                <p>
                  {language().say('check_clear_shared', { domains: language().list(sharedDomains().map(inLetters)) })}
                </p>
              </Show>
              <p>{language().say('check_clear_names')}</p>
              <ul>
                <For each={own()}>
                  {(cookie) => (
                    <li data-testid="check-cleared-cookie" data-name={cookie.name} data-domain={cookie.domain}>
                      <CookieName name={cookie.name} /> <HostName host={cookie.domain ?? props.inspection.site.host} />
                      <Show when={cookie.path !== null && cookie.path !== '/'}> {cookie.path}</Show>
                    </li>
                  )}
                </For>
              </ul>
            </div>
          </Show>
        </Show>
        <Requests actions={props.actions} />
        <button
          type="button"
          class={styles['start']}
          data-testid="check-start"
          onClick={() => void props.actions.check.start(clears() ? own() : null)}
        >
          {language().say(clears() ? 'check_start_clear' : 'check_start')}
        </button>
        <Show when={props.actions.check.notice()}>
          {(notice) => (
            <p class={styles['notice']} role="alert">
              {language().say(`check_${notice()}`)}
            </p>
          )}
        </Show>
      </Show>
    </>
  )
}

/** The right to watch requests: what it is for, and the button that asks for it. */
function Requests(props: { actions: Checking }): JSX.Element {
  const language = useLanguage()
  return (
    <Show
      when={!props.actions.check.mayWatchRequests()}
      fallback={
        <p class={styles['words']} data-testid="check-requests-granted">
          {language().say('check_requests_granted')}
        </p>
      }
    >
      <div class={styles['requests']}>
        <p id="check-requests" class={styles['words']}>
          {language().say('check_requests_what')}
        </p>
        <button
          type="button"
          class={styles['button']}
          data-testid="check-grant-requests"
          aria-describedby="check-requests"
          onClick={() => void props.actions.check.requestRequests()}
        >
          {language().say('check_grant_requests')}
        </button>
      </div>
    </Show>
  )
}

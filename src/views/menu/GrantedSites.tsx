import { createMemo, For, type JSX, onMount, Show } from 'solid-js'
import { type GrantedSite, grantedSites } from '../../core/granted-sites'
import { inLetters } from '../../core/host-in-letters'
import { HostName } from '../../ui/HostName'
import { useLanguage } from '../../ui/language-context'
import styles from './KeptSites.module.css'
import type { GrantActions } from './menu-actions'

/** The sites whose cookies the person let the extension read, each with the way to give it back. */
export function GrantedSites(props: { actions: GrantActions }): JSX.Element {
  const language = useLanguage()
  let heading: HTMLParagraphElement | undefined
  onMount(() => void props.actions.read())
  const sites = createMemo(() => {
    const patterns = props.actions.patterns()
    return patterns === null ? null : grantedSites(patterns)
  })
  /** The button that had the focus goes with its row. */
  const giveBack = async (site: GrantedSite) => {
    await props.actions.giveBack(site.patterns)
    heading?.focus()
  }
  return (
    <section class={styles['kept']} data-testid="granted-sites">
      <Show when={sites()}>
        {(all) => (
          <>
            <p ref={heading} tabIndex={-1} data-testid="granted-sum">
              {language().say(all().length === 0 ? 'granted_none' : 'granted_what')}
            </p>
            <ul class={styles['sites']}>
              <For each={all()}>{(site) => <OneSite site={site} giveBack={() => void giveBack(site)} />}</For>
            </ul>
            <Show when={props.actions.isKept()}>
              <p role="alert">{language().say('access_kept')}</p>
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

function OneSite(props: { site: GrantedSite; giveBack: () => void }): JSX.Element {
  const language = useLanguage()
  const name = () => (props.site.domain === null ? language().say('granted_all') : inLetters(props.site.domain))
  return (
    <li class={styles['site']} data-testid="granted-site" data-domain={props.site.domain ?? '*'}>
      <p>
        <span class={styles['name']}>
          <Show when={props.site.domain} fallback={name()}>
            {(domain) => <HostName host={domain()} />}
          </Show>
        </span>
        <span class={styles['words']}>
          {props.site.domain === null
            ? language().say('granted_all_note')
            : language().list(props.site.hosts.map(inLetters))}
        </span>
      </p>
      <button
        type="button"
        class={styles['forget']}
        data-testid="give-back"
        aria-label={language().say('granted_give_back_label', { site: name() })}
        onClick={() => props.giveBack()}
      >
        {language().say('granted_give_back')}
      </button>
    </li>
  )
}

import { createMemo, For, type JSX, onMount, Show } from 'solid-js'
import { inLetters } from '../../core/host-in-letters'
import type { KeptOverview, KeptSite } from '../../core/kept-overview'
import { HostName } from '../../ui/HostName'
import { useLanguage } from '../../ui/language-context'
import styles from './KeptSites.module.css'
import type { KeptActions } from './kept-actions'

/** What takes room on the disk, site by site, and the ways to forget it. */
export function KeptSites(props: { actions: KeptActions }): JSX.Element {
  const language = useLanguage()
  let heading: HTMLParagraphElement | undefined
  onMount(() => void props.actions.read())
  const overview = createMemo((): KeptOverview | null => {
    const read = props.actions.overview()
    return typeof read === 'string' ? null : read
  })
  /** The button that had the focus goes with its row. */
  const forget = async (act: () => Promise<void>) => {
    await act()
    heading?.focus()
  }
  return (
    <section class={styles['kept']} data-testid="kept-sites">
      <p>{language().say('kept_what')}</p>
      <Show when={props.actions.overview() === 'unreadable'}>
        <p>{language().say('kept_unreadable')}</p>
      </Show>
      <Show when={overview()}>
        {(read) => (
          <>
            <p ref={heading} tabIndex={-1} data-testid="kept-sum">
              {sumWords(read())}
            </p>
            <ul class={styles['sites']}>
              <For each={read().sites}>
                {(site) => <OneSite site={site} forget={() => void forget(() => props.actions.forget(site.origin))} />}
              </For>
            </ul>
            <Show when={read().unknownBytes > 0}>
              <p data-testid="kept-unknown">
                {language().say('kept_unknown', { size: language().size(read().unknownBytes) })}
              </p>
            </Show>
            <Show when={read().sites.length > 0 || read().unknownBytes > 0}>
              <button
                type="button"
                class={styles['forget']}
                data-testid="forget-all"
                onClick={() => void forget(props.actions.forgetAll)}
              >
                {language().say('kept_forget_all')}
              </button>
            </Show>
          </>
        )}
      </Show>
    </section>
  )

  function sumWords({ sites }: KeptOverview): string {
    if (sites.length === 0) return language().say('kept_none')
    const bytes = sites.reduce((sum, site) => sum + site.bytes, 0)
    return language().count('kept_sum', sites.length, { size: language().size(bytes) })
  }
}

function OneSite(props: { site: KeptSite; forget: () => void }): JSX.Element {
  const language = useLanguage()
  const url = () => new URL(props.site.origin)
  const words = () => {
    const size = language().size(props.site.bytes)
    if (props.site.writtenAt === null) return language().say('kept_site_undated', { size })
    const date = language().date(new Date(props.site.writtenAt).toISOString())
    return language().say('kept_site', { size, date })
  }
  return (
    <li class={styles['site']} data-testid="kept-site" data-origin={props.site.origin}>
      <p>
        <span class={styles['name']}>
          <Show when={url().protocol !== 'https:'}>{`${url().protocol}//`}</Show>
          <HostName host={url().host} />
        </span>
        <span class={styles['words']}>{words()}</span>
      </p>
      <button
        type="button"
        class={styles['forget']}
        data-testid="forget-site"
        aria-label={language().say('kept_forget_label', { host: inLetters(url().host) })}
        onClick={() => props.forget()}
      >
        {language().say('kept_forget')}
      </button>
    </li>
  )
}

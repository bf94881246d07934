import type { JSX } from 'solid-js'
import type { Restriction } from '../../core/restriction'
import type { MessageKey } from '../../telling/language'
import { useLanguage } from '../../ui/language-context'
import styles from './Message.module.css'

const WORDS: Record<Restriction, MessageKey> = {
  'browser-page': 'restricted_browser_page',
  'page-changed': 'restricted_page_changed',
  store: 'restricted_store',
  pdf: 'restricted_pdf',
  file: 'restricted_file',
  'file-without-cookies': 'restricted_file_without_cookies',
  blocked: 'restricted_blocked',
}

/** Says why no extension may read this page, and what to do instead. */
export function RestrictedView(props: { restriction: Restriction }): JSX.Element {
  const language = useLanguage()
  return (
    <section class={styles['message']} data-restriction={props.restriction}>
      <h1>{language().say('restricted_title')}</h1>
      <p>{language().say(WORDS[props.restriction])}</p>
      <p>{language().say('restricted_next')}</p>
    </section>
  )
}

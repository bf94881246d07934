import type { JSX } from 'solid-js'
import { useLanguage } from './language-context'

/** A link that opens a tab, and says so to those who do not see the arrow. */
export function ExternalLink(props: { href: string; children: JSX.Element }): JSX.Element {
  const language = useLanguage()
  return (
    <a href={props.href} target="_blank" rel="noreferrer">
      {props.children}
      <span aria-hidden="true"> ↗</span>
      <span class="visually-hidden"> {language().say('opens_tab')}</span>
    </a>
  )
}

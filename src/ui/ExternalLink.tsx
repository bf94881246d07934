import type { JSX } from 'solid-js'
import styles from './ExternalLink.module.css'
import { useLanguage } from './language-context'

/** The last word where it is short, else the last characters: what the arrow stays on one line with. */
const END = /(?<=\s|^)\S{1,16}$|\S{1,4}$/u

/** A link that opens a tab, and says so to those who do not see the arrow, which never stands alone on a line. */
export function ExternalLink(props: { href: string; children: string }): JSX.Element {
  const language = useLanguage()
  const start = () => props.children.replace(END, '')
  const end = () => props.children.slice(start().length)
  return (
    <a href={props.href} target="_blank" rel="noreferrer">
      {start()}
      <span class={styles['end']}>{end()}</span>
      <span class="visually-hidden">{` ${language().say('opens_tab')}`}</span>
    </a>
  )
}

import { For, type JSX, Show } from 'solid-js'
import type { Issue } from '../../core/issue'
import { ExternalLink } from '../../ui/ExternalLink'
import { useLanguage } from '../../ui/language-context'
import styles from './Issues.module.css'

/** The links that the page has, where none is known to be the one that was sought; each with its words and its address. */
export function SeenLinks(props: { issue: Issue }): JSX.Element {
  const language = useLanguage()
  return (
    <Show when={(props.issue.links ?? []).length > 0}>
      <p>{language().say('issue_seen_links')}</p>
      <ul class={styles['seen']} data-testid="seen-links">
        <For each={props.issue.links ?? []}>
          {({ text, url }) => (
            <li>
              <bdi lang="">{text}</bdi> · <ExternalLink href={url}>{url}</ExternalLink>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

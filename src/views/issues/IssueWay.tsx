import { createUniqueId, type JSX, Show } from 'solid-js'
import type { Issue } from '../../core/issue'
import { ExternalLink } from '../../ui/ExternalLink'
import { useLanguage } from '../../ui/language-context'
import type { AccessActions } from '../access/access-actions'
import styles from './Issues.module.css'

/**
 * What can be done about an issue: let its host be read, with what the browser will ask, or open its page, unless a link to it
 * is `shown` already.
 */
export function IssueWay(props: { issue: Issue; actions: AccessActions; shown?: string | null }): JSX.Element {
  const language = useLanguage()
  const what = createUniqueId()
  return (
    <Show
      when={props.issue.grant}
      fallback={
        <Show when={props.issue.url !== props.shown && props.issue.url}>
          {(url) => (
            <>
              {' '}
              <ExternalLink href={url()}>{language().say('issue_open_page')}</ExternalLink>
            </>
          )}
        </Show>
      }
    >
      {(origin) => (
        <>
          {' '}
          <span id={what}>{language().say('issue_grant_what')}</span>
          <button
            type="button"
            class={styles['grant']}
            data-testid="grant-origin"
            aria-describedby={what}
            onClick={() => void props.actions.requestOrigin(origin())}
          >
            {language().say('issue_grant')}
          </button>
        </>
      )}
    </Show>
  )
}

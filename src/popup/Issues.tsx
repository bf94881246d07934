import { For, type JSX, Show } from 'solid-js'
import type { Issue } from '../core/issue'
import { ExternalLink } from '../ui/ExternalLink'
import type { Language } from '../ui/language'
import { useLanguage } from '../ui/language-context'
import styles from './Issues.module.css'
import type { PopupState } from './state'

/** Words an issue in the person's language; one without words of its own says its code. */
export function issueWords(issue: Issue, language: Language): string {
  const values = { detail: issue.detail ?? '' }
  return (
    language.find(`issue_${issue.code}`, values) ??
    language.say('issue_unexpected', { detail: [issue.code, issue.detail].filter(Boolean).join(': ') })
  )
}

/** What could not be read, or is to be known of the reading, with the way to let it be read where there is one. */
export function Issues(props: { state: PopupState; issues: readonly Issue[] }): JSX.Element {
  const language = useLanguage()
  return (
    <Show when={props.issues.length > 0}>
      <section class={styles['issues']}>
        <h2>{language().say('issues_title')}</h2>
        <ul>
          <For each={props.issues}>
            {(issue) => (
              <li data-testid="issue" data-issue={issue.code}>
                {issueWords(issue, language())}
                <Show when={issue.grant}>
                  {(origin) => (
                    <button
                      type="button"
                      class={styles['grant']}
                      data-testid="grant-origin"
                      onClick={() => void props.state.requestOrigin(origin())}
                    >
                      {language().say('issue_grant')}
                    </button>
                  )}
                </Show>
                <Show when={issue.grant === undefined && issue.url}>
                  {(url) => (
                    <>
                      {' '}
                      <ExternalLink href={url()}>{language().say('issue_open_page')}</ExternalLink>
                    </>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

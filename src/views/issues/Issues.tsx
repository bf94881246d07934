import { For, type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import type { Issue } from '../../core/issue'
import { issueWords } from '../../telling/issue-words'
import { shownIssues } from '../../telling/part-issues'
import { useLanguage } from '../../ui/language-context'
import type { AccessActions } from '../access/access-actions'
import styles from './Issues.module.css'
import { IssueWay } from './IssueWay'

/**
 * What could not be read, or is to be known of the reading, with the way to let it be read where there is one. What stands
 * in the parts of the charter is one line, and the Charter tab has the rest.
 */
export function Issues(props: {
  own: readonly Issue[]
  actions: AccessActions
  inspection: Inspection
  toCharter: () => void
}): JSX.Element {
  const language = useLanguage()
  const shown = () => shownIssues(props.inspection)
  const issues = () => [...props.own, ...shown().issues]
  return (
    <Show when={shown().parts !== null || issues().length > 0}>
      <section class={styles['issues']}>
        <h2>{language().say('issues_title')}</h2>
        <ul>
          <Show when={shown().parts}>
            {(parts) => (
              <li data-testid="issue" data-issue={parts().foremost.code} data-parts={parts().unread}>
                <Show when={parts().all > 1}>
                  {language().count('issues_parts', parts().unread, { all: language().number(parts().all) })}{' '}
                </Show>
                {issueWords(parts().foremost, language())}
                <IssueWay issue={parts().foremost} actions={props.actions} />{' '}
                <Show when={parts().all > 1 || parts().foremost.code === 'names_left'}>
                  <button type="button" class={styles['see']} data-testid="see-parts" onClick={() => props.toCharter()}>
                    {language().say('issues_see_parts')}
                  </button>
                </Show>
              </li>
            )}
          </Show>
          <For each={issues()}>
            {(issue) => (
              <li data-testid="issue" data-issue={issue.code}>
                {issueWords(issue, language())}
                <IssueWay issue={issue} actions={props.actions} />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

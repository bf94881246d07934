import { For, type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import type { Issue, IssueCode } from '../../core/issue'
import { issueWords } from '../../telling/issue-words'
import { shownIssues } from '../../telling/part-issues'
import { Fold } from '../../ui/Fold'
import { useLanguage } from '../../ui/language-context'
import type { AccessActions } from '../access/access-actions'
import styles from './Issues.module.css'
import { IssueWay } from './IssueWay'
import { SeenLinks } from './SeenLinks'

/** What keeps the cookies themselves from being seen. */
const KEEPS_UNSEEN: ReadonlySet<IssueCode> = new Set(['page_silent', 'page_cookies_blocked', 'cookie_store_unreadable'])

/**
 * What could not be read, or is to be known of the reading, with the way to let it be read where there is one. What stands
 * in the parts of the charter is one line, and the Charter tab has the rest.
 */
export function Issues(props: {
  own: readonly Issue[]
  actions: AccessActions
  inspection: Inspection
  /** Where there is nothing to list, there is nothing to read for it either. */
  hasRows: boolean
  toCharter: () => void
}): JSX.Element {
  const language = useLanguage()
  const shown = () => shownIssues(props.inspection)
  const issues = () => [...props.own, ...shown().issues]
  const count = () => issues().length + Number(shown().parts !== null)
  /** What keeps the cookies from being seen, or can be let be read here, stands open. */
  const isOpen = () => {
    const mayAsk = props.hasRows && [...issues(), shown().parts?.foremost].some((issue) => issue?.grant !== undefined)
    return mayAsk || issues().some(({ code }) => KEEPS_UNSEEN.has(code))
  }
  return (
    <Show when={count() > 0}>
      <Fold title={language().count('issues_line', count())} name="issues" open={isOpen()}>
        <ul class={styles['issues']}>
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
                <SeenLinks issue={issue} />
              </li>
            )}
          </For>
        </ul>
      </Fold>
    </Show>
  )
}

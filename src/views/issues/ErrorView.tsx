import type { JSX } from 'solid-js'
import type { Issue } from '../../core/issue'
import { issueWords } from '../../telling/issue-words'
import { useLanguage } from '../../ui/language-context'
import styles from './Message.module.css'

/** Says what went wrong, and lets the person look again. */
export function ErrorView(props: { issue: Issue; again: () => void }): JSX.Element {
  const language = useLanguage()
  return (
    <section class={styles['message']} data-issue={props.issue.code}>
      <h1>{language().say('error_title')}</h1>
      <p>{issueWords(props.issue, language())}</p>
      <button type="button" class={styles['button']} onClick={() => props.again()}>
        {language().say('look_again')}
      </button>
    </section>
  )
}

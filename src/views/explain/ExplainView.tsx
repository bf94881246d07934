import { For, type JSX } from 'solid-js'
import { useLanguage } from '../../ui/language-context'
import styles from './ExplainView.module.css'
import { KeptSites } from './KeptSites'
import type { KeptActions } from './kept-actions'

const KINDS = ['necessary', 'statistics', 'first', 'third'] as const

/** Explains what a cookie is, the four kinds with their consent rule, what this window shows, and what it keeps. */
export function ExplainView(props: { kept: KeptActions }): JSX.Element {
  const language = useLanguage()
  return (
    <article class={styles['explain']}>
      <h1>{language().say('explain_title')}</h1>
      <p>{language().say('explain_what')}</p>
      <p>{language().say('explain_life')}</p>
      <h2>{language().say('explain_kinds')}</h2>
      <dl>
        <For each={KINDS}>
          {(kind) => (
            <div class={styles['kind']}>
              <dt>{language().say(`kind_${kind}`)}</dt>
              <dd>{language().say(`kind_${kind}_text`)}</dd>
              <dd class={styles['consent']}>{language().say(`kind_${kind}_consent`)}</dd>
            </div>
          )}
        </For>
      </dl>
      <h2>{language().say('explain_here')}</h2>
      <p>{language().say('explain_here_text')}</p>
      <KeptSites actions={props.kept} />
    </article>
  )
}

import { For, type JSX } from 'solid-js'
import { CATEGORIES, isCategory } from '../../core/category'
import type { Kind } from '../../core/knowledge'
import { groupTitle } from '../../telling/group-words'
import { useLanguage } from '../../ui/language-context'
import styles from './WhatAreCookies.module.css'

const KINDS = [...CATEGORIES, 'first', 'third'] as const

/** Those that are neither a kind nor a use. */
const GROUPS = ['undeclared', 'spoken', 'near', 'platform', 'unlisted'] as const

/** Those that our own list knows. */
const GENERAL: readonly Kind[] = ['run', 'secure', 'remember', 'choice', 'measure', 'advertise', 'embed', 'support']

/** What a cookie is, the kinds by which the list is grouped, with their consent rule, and what is generally known. */
export function WhatAreCookies(): JSX.Element {
  const language = useLanguage()
  /** As the list heads it, and the word for it in law. */
  const titleOf = (kind: (typeof KINDS)[number]) => {
    const name = language().say(`kind_${kind}`)
    if (!isCategory(kind) || kind === 'unclassified') return name
    return language().say('explain_kind', { group: groupTitle(kind, language()), name })
  }
  return (
    <div class={styles['explain']}>
      <p>{language().say('explain_what')}</p>
      <p>{language().say('explain_life')}</p>
      <h3>{language().say('explain_kinds')}</h3>
      <dl>
        <For each={KINDS}>
          {(kind) => (
            <div class={styles['kind']} data-testid="kind">
              <dt>{titleOf(kind)}</dt>
              <dd>{language().say(`kind_${kind}_text`)}</dd>
              <dd class={styles['consent']}>{language().say(`kind_${kind}_consent`)}</dd>
            </div>
          )}
        </For>
      </dl>
      <h3>{language().say('explain_general')}</h3>
      <p>{language().say('explain_general_text')}</p>
      <ul class={styles['uses']}>
        <For each={GENERAL}>{(kind) => <li data-testid="use">{language().say(`general_use_${kind}`)}</li>}</For>
      </ul>
      <h3>{language().say('explain_groups')}</h3>
      <dl>
        <For each={GROUPS}>
          {(group) => (
            <div class={styles['kind']} data-testid="explained-group">
              <dt>{groupTitle(group, language())}</dt>
              <dd>{language().say(`explain_group_${group}`)}</dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  )
}

import { createMemo, For, type JSX, Show } from 'solid-js'
import { byCompany } from '../../telling/chosen-groups'
import type { Group } from '../../telling/groups'
import { useLanguage } from '../../ui/language-context'
import styles from './CookieGroup.module.css'
import type { Drawn } from './drawn'
import { Rows } from './Sections'

/** The same rows by company, each telling whose word it is. */
export function CompanyGroups(props: { groups: readonly Group[]; drawn: Drawn }): JSX.Element {
  const language = useLanguage()
  const companies = createMemo(() => byCompany(props.groups, props.drawn.inspection))
  const starts = createMemo(() => {
    let sum = 0
    return new Map(
      companies().map(({ id, matches }) => {
        const start = sum
        sum += matches.length
        return [id, start]
      }),
    )
  })
  const drawn = () => ({ ...props.drawn, isMixed: true })
  const companyOf = (id: string) => companies().find((one) => one.id === id)
  return (
    <For each={companies().map(({ id }) => id)}>
      {(id) => (
        <Show when={companyOf(id)}>
          {(group) => (
            <section class={styles['group']} data-testid="company" data-company={group().company ?? ''}>
              <h2 class={styles['title']}>
                <span>
                  <bdi>{group().company ?? language().say('company_none')}</bdi>
                </span>
                <span class={styles['count']}>{language().number(group().matches.length)}</span>
              </h2>
              <Rows matches={group().matches} drawn={drawn()} start={starts().get(id) ?? 0} />
            </section>
          )}
        </Show>
      )}
    </For>
  )
}

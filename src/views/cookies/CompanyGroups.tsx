import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Inspection, Match } from '../../core/inspection'
import { byCompany, type CompanyGroup } from '../../telling/company-groups'
import type { Group } from '../../telling/groups'
import { useLanguage } from '../../ui/language-context'
import styles from './CookieGroup.module.css'
import type { RowsDrawer, Said } from './drawn'

/** The rows of all groups by company. */
export function CompanyGroups(props: {
  groups: readonly Group[]
  inspection: Inspection
  children: RowsDrawer
}): JSX.Element {
  const companies = createMemo(() => {
    let sum = 0
    return byCompany(props.groups, props.inspection).map((group) => {
      const start = sum
      sum += group.matches.length
      return { ...group, start }
    })
  })
  const companyOf = (id: string) => companies().find((one) => one.id === id)
  return (
    <For each={companies().map(({ id }) => id)}>
      {(id) => (
        <Show when={companyOf(id)}>
          {(group) => (
            <OneCompany
              company={group().company}
              said={saidOf(group())}
              matches={group().matches}
              start={group().start}
            >
              {props.children}
            </OneCompany>
          )}
        </Show>
      )}
    </For>
  )
}

function saidOf({ company, isGeneral }: CompanyGroup): Said {
  return isGeneral ? { facts: null, company } : { facts: company, company: null }
}

function OneCompany(props: {
  company: string | null
  said: Said
  matches: readonly Match[]
  start: number
  children: RowsDrawer
}): JSX.Element {
  const language = useLanguage()
  return (
    <section class={styles['group']} data-testid="company" data-company={props.company ?? ''}>
      <h2 class={styles['title']}>
        <span>
          <bdi>{props.company ?? language().say('company_none')}</bdi>
          <Show when={props.said.company !== null}>
            {' '}
            <span class={styles['note']}>{language().say('group_general_note')}</span>
          </Show>
        </span>
        <span class={styles['count']}>{language().number(props.matches.length)}</span>
      </h2>
      {props.children(props)}
    </section>
  )
}

import { For, type JSX } from 'solid-js'
import { useLanguage } from '../../ui/language-context'
import { About } from './About'
import { GrantedSites } from './GrantedSites'
import { KeptSites } from './KeptSites'
import { MenuSection } from './MenuSection'
import styles from './MenuView.module.css'
import type { MenuActions } from './menu-actions'
import { SETTINGS } from './settings'
import { WhatAreCookies } from './WhatAreCookies'

/** What stands behind `⋯`: the settings, what cookies are, what was granted and what is kept, and what this extension is. */
export function MenuView(props: { actions: MenuActions; languages: readonly string[] }): JSX.Element {
  const language = useLanguage()
  return (
    <article class={styles['menu']}>
      <h1>{language().say('menu_title')}</h1>
      <For each={SETTINGS}>{(Setting) => <Setting actions={props.actions} languages={props.languages} />}</For>
      <div>
        <MenuSection id="cookies" title={language().say('explain_title')}>
          {() => <WhatAreCookies />}
        </MenuSection>
        <MenuSection id="grants" title={language().say('granted_title')}>
          {() => <GrantedSites actions={props.actions.grants} />}
        </MenuSection>
        <MenuSection id="kept" title={language().say('kept_title')}>
          {() => <KeptSites actions={props.actions.kept} />}
        </MenuSection>
        <MenuSection id="about" title={language().say('about_title')}>
          {() => <About actions={props.actions} />}
        </MenuSection>
      </div>
    </article>
  )
}

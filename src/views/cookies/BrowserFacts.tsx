import { type JSX, Show } from 'solid-js'
import { isHeldBack, type ObservedCookie } from '../../core/cookie'
import { inLetters } from '../../core/host-in-letters'
import type { Inspection, Match } from '../../core/inspection'
import { spelledOut } from '../../core/spelled-out'
import type { Language } from '../../telling/language'
import { lifetimeWords } from '../../telling/lifetime'
import { Fact } from '../../ui/Fact'
import styles from '../../ui/Facts.module.css'
import { useLanguage } from '../../ui/language-context'
import { PartyFacts } from './PartyFacts'

/** The attributes of a live cookie as the browser holds it; what could not be read is said to be not visible. */
export function BrowserFacts(props: { cookie: ObservedCookie; match: Match; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const or = (words: string | null) => words ?? language().say('not_visible')
  const yesOrNo = (value: boolean | null) => or(value === null ? null : language().say(value ? 'yes' : 'no'))
  return (
    <dl class={styles['facts']}>
      <Fact label={language().say('field_domain')}>{or(domainWords(props.cookie, language()))}</Fact>
      <Fact label={language().say('field_path')}>
        {or(props.cookie.path === null ? null : spelledOut(props.cookie.path))}
      </Fact>
      <PartyFacts match={props.match} inspection={props.inspection} />
      <Fact label={language().say('field_lifetime')}>
        {or(lifetimeWords(props.cookie, props.inspection.takenAt, language(), true))}
      </Fact>
      <Fact label={language().say('field_http_only')}>{yesOrNo(props.cookie.httpOnly)}</Fact>
      <Fact label={language().say('field_secure')}>{yesOrNo(props.cookie.secure)}</Fact>
      <Fact label={language().say('field_same_site')}>
        {or(props.cookie.sameSite === null ? null : language().say(`same_site_${props.cookie.sameSite}`))}
        <Show when={isHeldBack(props.cookie, props.inspection.site)}>
          <span class={styles['small']}>{language().say('held_back')}</span>
        </Show>
      </Fact>
      <Fact label={language().say('field_partition')}>{or(partitionWords(props.cookie, props.match, language()))}</Fact>
      <Fact label={language().say('field_store')}>{or(props.cookie.storeId)}</Fact>
    </dl>
  )
}

function domainWords(cookie: ObservedCookie, language: Language): string | null {
  if (cookie.domain === null) return null
  return language.say(cookie.hostOnly === false ? 'domain_and_below' : 'domain_host_only', {
    domain: inLetters(cookie.domain),
  })
}

/** For the tab's own site being below another's frame is what is unusual; for a third party, not being so. */
function partitionWords({ partitionKey: key }: ObservedCookie, { party }: Match, language: Language): string | null {
  if (key === null) return null
  if (key === 'unpartitioned') return language.say('partition_none')
  const { topLevelSite, hasCrossSiteAncestor } = key
  const site = inLetters(topLevelSite)
  if (party === 'first' && hasCrossSiteAncestor === true) return language.say('partition_cross_site', { site })
  if (party === 'third' && hasCrossSiteAncestor === false) return language.say('partition_top_level', { site })
  return language.say('partition_key', { site })
}

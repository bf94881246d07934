import { type JSX, Show } from 'solid-js'
import type { Inspection, Match } from '../../core/inspection'
import { companyOf } from '../../telling/sections'
import { Fact } from '../../ui/Fact'
import { useLanguage } from '../../ui/language-context'

/** Whose a cookie or a stored thing is: the site's or another's, and the company behind its host where one is known. */
export function PartyFacts(props: { match: Match; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  return (
    <>
      <Fact label={language().say('field_party')}>
        {language().say(props.match.party === 'third' ? 'party_third' : 'party_first')}
      </Fact>
      <Show when={companyOf(props.match, props.inspection)}>
        {(company) => (
          <Fact label={language().say('field_company')}>
            {language().say('company_general', { company: company() })}
          </Fact>
        )}
      </Show>
    </>
  )
}

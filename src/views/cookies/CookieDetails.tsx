import { For, type JSX, Show } from 'solid-js'
import { GENERAL_RULE } from '../../core/category'
import { choiceKeeper } from '../../core/choice-keeper'
import type { Inspection, Match } from '../../core/inspection'
import { charterOf, entryOf } from '../../core/matched-entry'
import { spelledOut } from '../../core/spelled-out'
import { generalShown } from '../../telling/general-words'
import { nameOf } from '../../telling/groups'
import type { MessageKey } from '../../telling/language'
import styles from '../../ui/Facts.module.css'
import { useLanguage } from '../../ui/language-context'
import { BrowserFacts } from './BrowserFacts'
import { CopyRow } from './CopyRow'
import { DeclaredFacts } from './DeclaredFacts'
import { GeneralFacts } from './GeneralFacts'
import { NearFacts } from './NearFacts'
import { StoredFacts } from './StoredFacts'

const HEADINGS = {
  site: 'details_charter',
  platform: 'details_charter_platform',
  general: 'details_charter_general',
} as const satisfies Record<string, MessageKey>

/** What browsers put in the place of bytes that are no UTF-8. */
const REPLACED = '\ufffd'

/** Everything known of one cookie, stored thing or entry: as declared, as the browser holds it, and the general rule, each apart. */
export function CookieDetails(props: { match: Match; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const name = () => nameOf(props.match, props.inspection)
  const charter = () => charterOf(props.match, props.inspection.charters)
  const entry = () => entryOf(props.match, props.inspection.charters)
  const declared = () => {
    const [itsCharter, itsEntry] = [charter(), entry()]
    return itsCharter === null || itsEntry === null ? null : { charter: itsCharter, entry: itsEntry }
  }
  const others = () =>
    props.match.others.flatMap((place) => {
      const other = props.inspection.charters[place.charter]
      const words = other?.entries[place.entry]
      return other === undefined || words === undefined ? [] : [{ charter: other, entry: words }]
    })
  const reason = () => {
    const why = props.match.unknownReason
    return why === null ? null : language().find(`unknown_${why.replaceAll('-', '_')}`)
  }
  return (
    <div class={styles['details']} data-testid="details">
      <Show when={spelledOut(name()) !== name()}>
        <p data-testid="name-spelled">
          {language().say('name_spelled_out')}
          <Show when={name().includes(REPLACED)}> {language().say('name_not_text')}</Show>
        </p>
      </Show>
      <Show when={reason()}>{(words) => <p>{words()}</p>}</Show>
      <Show when={choiceKeeper(props.match, props.inspection.platforms)}>
        {(keeper) => (
          <p data-testid="keeps-choice">{language().say('details_keeps_choice', { platform: keeper().name })}</p>
        )}
      </Show>
      <Show
        when={declared()}
        fallback={
          <Show
            when={props.match.near}
            fallback={
              <p>
                {language().say(
                  props.match.status === 'undeclared' ? 'details_none_undeclared' : 'details_none_unchecked',
                )}
              </p>
            }
          >
            {(near) => (
              <section data-testid="near">
                <h3>{language().say('details_near')}</h3>
                <NearFacts near={near()} charters={props.inspection.charters} />
              </section>
            )}
          </Show>
        }
        keyed
      >
        {(found) => (
          <section>
            <h3>{language().say(HEADINGS[found.charter.basis])}</h3>
            <DeclaredFacts match={props.match} entry={found.entry} charter={found.charter} />
          </section>
        )}
      </Show>
      <Show when={generalShown(props.match, entry()?.purpose ?? null)}>
        {(general) => <GeneralFacts general={general()} match={props.match} inspection={props.inspection} />}
      </Show>
      <For each={others()}>
        {(other) => (
          <section data-testid="other-words">
            <h3>
              {language().say('details_other')}{' '}
              <span class={styles['soft']}>({language().say(`basis_${other.charter.basis}`)})</span>
            </h3>
            <DeclaredFacts match={null} entry={other.entry} charter={other.charter} />
          </section>
        )}
      </For>
      <Show when={props.match.cookie}>
        {(cookie) => (
          <section>
            <h3>{language().say('details_browser')}</h3>
            <BrowserFacts cookie={cookie()} match={props.match} inspection={props.inspection} />
          </section>
        )}
      </Show>
      <Show when={props.match.item}>
        {(item) => (
          <section>
            <h3>{language().say('details_browser')}</h3>
            <StoredFacts item={item()} match={props.match} inspection={props.inspection} />
          </section>
        )}
      </Show>
      <Show when={entry()}>
        {(found) => (
          <section>
            <h3>
              {language().say('details_rule')}{' '}
              <span class={styles['soft']}>({language().say(`category_${found().category}`)})</span>
            </h3>
            <p data-rule={GENERAL_RULE[found().category]}>{language().say(`rule_${found().category}`)}</p>
            <p class={styles['small']}>{language().say('rule_sources')}</p>
          </section>
        )}
      </Show>
      <CopyRow match={props.match} inspection={props.inspection} />
    </div>
  )
}

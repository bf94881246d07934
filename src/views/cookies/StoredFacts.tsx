import type { JSX } from 'solid-js'
import { inLetters } from '../../core/host-in-letters'
import type { Inspection, Match } from '../../core/inspection'
import type { StoredItem } from '../../core/stored-item'
import type { MessageKey } from '../../telling/language'
import { Fact } from '../../ui/Fact'
import styles from '../../ui/Facts.module.css'
import { useLanguage } from '../../ui/language-context'
import { PartyFacts } from './PartyFacts'

/** What the browser tells of a stored thing; what it does not tell is said to be not visible. */
export function StoredFacts(props: { item: StoredItem; match: Match; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const kind = () => language().say(`stored_${props.item.kind.replaceAll('-', '_')}` as MessageKey)
  const apart = () => {
    const { partitioned } = props.item
    return partitioned === null ? language().say('not_visible') : language().say(partitioned ? 'yes' : 'no')
  }
  return (
    <dl class={styles['facts']}>
      <Fact label={language().say('field_storage')}>{kind()}</Fact>
      <Fact label={language().say('field_origin')}>{inLetters(props.item.origin)}</Fact>
      <PartyFacts match={props.match} inspection={props.inspection} />
      <Fact label={language().say('field_size')}>
        {props.item.size === null ? language().say('not_visible') : language().size(props.item.size)}
      </Fact>
      <Fact label={language().say('field_partition')}>{apart()}</Fact>
    </dl>
  )
}

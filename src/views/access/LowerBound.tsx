import { type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import { useLanguage } from '../../ui/language-context'
import { AskLine } from './AskLine'
import type { AccessActions } from './access-actions'

/** Where the whole tab is shown: why there may be more, and the button that loads it again to see all. */
export function LowerBound(props: { actions: AccessActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  return (
    <Show when={props.inspection.visibility === 'all'}>
      <AskLine
        title={language().say('lower_bound_title')}
        button={language().say('reload')}
        name="reload"
        what={language().say('lower_bound')}
        ask={() => void props.actions.reloadTab()}
      />
    </Show>
  )
}

import { type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import { useLanguage } from '../../ui/language-context'
import { AccessNotice } from './AccessNotice'
import { AskLine } from './AskLine'
import type { AccessActions } from './access-actions'

/** Once the site is granted: what else the browser can be asked for, and the button for it. */
export function OtherSites(props: { actions: AccessActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  return (
    <Show when={props.inspection.visibility === 'site'}>
      <AskLine
        title={language().say('access_all_title')}
        button={language().say('access_all_button')}
        name="grant-all"
        what={language().say('access_all_what')}
        ask={() => void props.actions.requestAll()}
      >
        <AccessNotice actions={props.actions} inspection={props.inspection} codes={['refused', 'failed']} />
      </AskLine>
    </Show>
  )
}

import { type JSX, Show } from 'solid-js'
import { inLetters } from '../../core/host-in-letters'
import type { Inspection } from '../../core/inspection'
import { hostAndParents } from '../../core/site'
import { useLanguage } from '../../ui/language-context'
import { AccessNotice } from './AccessNotice'
import { AskLine } from './AskLine'
import type { AccessActions } from './access-actions'

/** While only the page's own view is shown: why there may be more, what the browser will ask, and the button for it. */
export function AccessWanted(props: { actions: AccessActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const hosts = () => language().list(hostAndParents(props.inspection.site).map(inLetters))
  return (
    <Show when={props.inspection.visibility === 'page'}>
      <AskLine
        title={language().say('access_hidden')}
        button={language().say('access_button')}
        name="grant-site"
        what={language().say('access_what', { hosts: hosts() })}
        ask={() => void props.actions.requestAccess()}
      >
        <AccessNotice actions={props.actions} inspection={props.inspection} codes={['refused', 'failed']} />
      </AskLine>
    </Show>
  )
}

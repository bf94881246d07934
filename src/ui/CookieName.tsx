import { type JSX, Show } from 'solid-js'
import { spelledOut } from '../core/spelled-out'
import { useLanguage } from './language-context'

/** The name of a cookie, a stored thing or an entry, with all that hides in it spelled out; one that is empty is said to be. */
export function CookieName(props: { name: string }): JSX.Element {
  const language = useLanguage()
  return (
    <Show when={props.name !== ''} fallback={<i>{language().say('name_empty')}</i>}>
      <bdi>{spelledOut(props.name)}</bdi>
    </Show>
  )
}

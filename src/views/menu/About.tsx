import { createSignal, type JSX, onMount, Show } from 'solid-js'
import { supportAddress } from '../../telling/report-error'
import { ExternalLink } from '../../ui/ExternalLink'
import { useLanguage } from '../../ui/language-context'
import type { MenuActions } from './menu-actions'

/** What this extension is and does, what becomes of what it reads, its version, and where to write to its makers. */
export function About(props: { actions: Pick<MenuActions, 'versions'> }): JSX.Element {
  const language = useLanguage()
  const [versions, setVersions] = createSignal<{ extension: string; browser: string }>()
  onMount(async () => setVersions(await props.actions.versions()))
  return (
    <>
      <p>{language().say('about_does')}</p>
      <p>{language().say('explain_here_text')}</p>
      <p data-testid="privacy">{language().say('about_privacy')}</p>
      <Show when={versions()}>
        {(its) => (
          <>
            <p data-testid="version">{language().say('about_version', { version: its().extension })}</p>
            <p>
              <ExternalLink href={supportAddress(its().browser, location.host)}>
                {language().say('about_feedback')}
              </ExternalLink>
            </p>
          </>
        )}
      </Show>
    </>
  )
}

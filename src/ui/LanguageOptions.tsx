import { For, type JSX } from 'solid-js'
import { LanguageName } from './LanguageName'
import { useLanguage } from './language-context'

/** The languages to choose from, each named in itself; the one that is spoken is chosen. */
export function LanguageOptions(props: { languages: readonly string[] }): JSX.Element {
  const language = useLanguage()
  return (
    <For each={props.languages}>
      {(tag) => (
        <option value={tag} lang={tag} selected={tag === language().tag}>
          <LanguageName tag={tag} />
        </option>
      )}
    </For>
  )
}

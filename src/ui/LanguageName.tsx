import type { JSX } from 'solid-js'

/** The name of a language in itself, with a capital as names in a list have it. */
export function LanguageName(props: { tag: string }): JSX.Element {
  const name = () => new Intl.DisplayNames(props.tag, { type: 'language' }).of(props.tag) ?? props.tag
  return <>{name().charAt(0).toLocaleUpperCase(props.tag) + name().slice(1)}</>
}

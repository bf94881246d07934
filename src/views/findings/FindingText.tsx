import { For, type JSX, Show } from 'solid-js'
import type { Finding } from '../../core/finding'
import { type FindingPart, findingPieces } from '../../telling/finding-words'
import { useLanguage } from '../../ui/language-context'

/** One sentence of a finding; the declared words in it bear their language. */
export function FindingText(props: { finding: Finding; part: FindingPart }): JSX.Element {
  const language = useLanguage()
  return (
    <For each={findingPieces(props.finding, props.part, language())}>
      {(piece) => (
        <Show when={piece.language} fallback={<bdi>{piece.text}</bdi>}>
          {(tag) => <bdi lang={tag()}>{piece.text}</bdi>}
        </Show>
      )}
    </For>
  )
}

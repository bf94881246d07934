import { For, type JSX, Show } from 'solid-js'
import type { Charter } from '../../core/charter'
import type { Part } from '../../core/part'
import { type CharterSection, rowsIn } from '../../telling/charter-sections'
import { groupTitle } from '../../telling/group-words'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import styles from './Contents.module.css'
import { charterId, PARTS_ID, sectionId } from './contents-ids'

/** What the view holds, each with how much of it and a link that leads there: the parts, each charter and its categories. */
export function Contents(props: {
  parts: readonly Part[]
  charters: readonly Charter[]
  /** Of each charter, the rows that are shown. */
  sections: readonly (readonly CharterSection[])[]
}): JSX.Element {
  const language = useLanguage()
  const sectionsAt = (at: number) => props.sections[at] ?? []
  const whole = () => props.parts.filter(({ state }) => state === 'whole').length
  return (
    <nav class={styles['contents']} aria-labelledby="charter-contents" data-testid="contents">
      <h2 id="charter-contents">{language().say('contents_title')}</h2>
      <ul>
        <Show when={props.parts.length > 0}>
          <li>
            <a href={`#${PARTS_ID}`}>{language().say('parts_title')}</a>{' '}
            <span class={styles['count']}>
              {language().count('contents_parts', whole(), { all: language().number(props.parts.length) })}
            </span>
          </li>
        </Show>
        <For each={props.charters}>
          {(charter, at) => (
            <li>
              <a href={`#${charterId(at())}`} lang={charter.language}>
                {charter.title}
              </a>{' '}
              <span class={styles['count']}>{language().count('part_rows', rowsIn(sectionsAt(at())))}</span>
              <ul class={styles['sections']}>
                <For each={sectionsAt(at()).map(({ category }) => category)}>
                  {(category) => (
                    <li>
                      <Glyph kind={category} />{' '}
                      <a href={`#${sectionId(at(), category)}`}>{groupTitle(category, language())}</a>{' '}
                      <span class={styles['count']}>
                        {language().number(rowsIn(sectionsAt(at()).filter((one) => one.category === category)))}
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}

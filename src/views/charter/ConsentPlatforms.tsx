import { For, type JSX, Show } from 'solid-js'
import type { CategoryChoice, ConsentPlatform } from '../../core/consent-platform'
import { categoryChoiceWords, choiceWords } from '../../telling/choice-words'
import { useLanguage } from '../../ui/language-context'
import styles from './ConsentPlatforms.module.css'

/** Names each consent platform of the page, with what the visitor chose there, by category. */
export function ConsentPlatforms(props: { platforms: readonly ConsentPlatform[]; pageLanguage: string }): JSX.Element {
  const language = useLanguage()
  return (
    <For each={props.platforms}>
      {(platform) => (
        <div
          class={styles['platform']}
          data-testid="platform"
          data-platform={platform.id}
          data-lists={platform.lists}
          data-choice={platform.choice?.state ?? ''}
        >
          <p>
            {language().say('consent_platform', { platform: platform.name })} {choiceWords(platform, language())}{' '}
            <Show when={platform.lists !== 'cookies'}>
              {language().say(platform.lists === 'services' ? 'consent_platform_services' : 'consent_platform_nothing')}
            </Show>
          </p>
          <Show when={hasChosen(platform) && platform.choice}>
            {(choice) => (
              <details>
                <summary>{language().say('consent_platform_categories')}</summary>
                <Categories categories={choice().categories} pageLanguage={props.pageLanguage} />
              </details>
            )}
          </Show>
        </div>
      )}
    </For>
  )
}

function Categories(props: { categories: readonly CategoryChoice[]; pageLanguage: string }): JSX.Element {
  const language = useLanguage()
  return (
    <ul class={styles['categories']} aria-label={language().say('consent_platform_categories')}>
      <For each={props.categories}>
        {(category) => (
          <li data-accepted={String(category.accepted)}>
            <span lang={props.pageLanguage}>{category.declared}</span>{' '}
            <b>{categoryChoiceWords(category, language())}</b>
          </li>
        )}
      </For>
    </ul>
  )
}

function hasChosen({ choice }: ConsentPlatform): boolean {
  return choice !== null && choice.state !== 'pending' && choice.categories.length > 0
}

import { createEffect, createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { isPageSilent } from '../core/issue'
import { foundWords } from '../telling/chosen-groups'
import { forgottenWords } from '../telling/forgotten-words'
import type { MessageKey } from '../telling/language'
import { newsWords } from '../telling/news'
import { LanguageContext } from '../ui/language-context'
import { Together } from '../ui/Together'
import { CharterView, ErrorView, MenuView, RestrictedView } from '../views/behind'
import { createListChoice } from '../views/cookies/list-choice'
import { CookiesView } from './CookiesView'
import { Header } from './Header'
import { keepInRoom } from './keep-in-room'
import styles from './Popup.module.css'
import type { PopupState } from './state'

const VIEWS = ['cookies', 'charter'] as const
type View = (typeof VIEWS)[number] | 'menu'

/** The whole popup: header, the view in front, and the way to the others. */
export function Popup(props: { state: PopupState; languages: readonly string[] }): JSX.Element {
  const [view, setView] = createSignal<View>('cookies')
  const choice = createListChoice()
  const say = (key: MessageKey) => props.state.language().say(key)
  const host = () => props.state.outcome()?.host ?? props.state.inspection()?.site.host ?? ''
  const charters = () => props.state.inspection()?.charters ?? []
  const announced = createMemo(() => {
    const forgotten = props.state.kept.told()
    if (forgotten !== null) return forgottenWords(forgotten, props.state.language())
    const news = props.state.news()
    if (news !== null) return newsWords(news, props.state.language())
    if (props.state.busy()) return say('loading')
    const found = choice.found()
    if (found !== null) return foundWords(found, props.state.language())
    return say(isPageSilent(props.state.inspection()?.issues ?? []) ? 'issue_page_silent' : 'ready_announcement')
  })
  let main: HTMLElement | undefined

  createEffect(() => {
    document.documentElement.lang = props.state.language().tag
  })

  const goTo = (next: View) => {
    setView(next)
    window.scrollTo(0, 0)
    main?.focus({ preventScroll: true })
  }

  return (
    <LanguageContext.Provider value={props.state.language}>
      <div
        ref={keepInRoom}
        class={styles['popup']}
        data-testid="inspection"
        data-state={props.state.phase()}
        data-host={host()}
        data-visibility={props.state.inspection()?.visibility ?? ''}
        data-charter={charters()[0]?.source ?? 'none'}
        data-whole={String(props.state.inspection()?.whole ?? false)}
        data-stale={props.state.isStale() ? 'true' : undefined}
      >
        <Together>
          <Header
            state={props.state}
            host={host()}
            isMenuOpen={view() === 'menu'}
            toggleMenu={() => goTo(view() === 'menu' ? 'cookies' : 'menu')}
          />
          <nav class={styles['nav']} aria-label={say('nav_label')}>
            <For each={VIEWS}>
              {(id) => (
                <button
                  type="button"
                  class={styles['tab']}
                  data-testid={`view-${id}`}
                  aria-current={view() === id ? 'page' : undefined}
                  onClick={() => goTo(id)}
                >
                  {say(`nav_${id}`)}
                </button>
              )}
            </For>
          </nav>
          <Show when={props.state.isStale()}>
            <p class={styles['stale']} data-testid="stale">
              {say('page_changes')}
            </p>
          </Show>
          <Show when={props.state.isRefused()}>
            <p class={styles['stale']} role="alert" data-testid="refused">
              {say('act_refused')}
            </p>
          </Show>
        </Together>
        <main ref={main} class={styles['main']} tabIndex={-1} data-view={view()}>
          <Switch>
            <Match when={view() === 'menu'}>
              <MenuView actions={props.state} languages={props.languages} />
            </Match>
            <Match when={props.state.phase() === 'loading'}>
              <p class={styles['loading']}>{say('loading')}</p>
            </Match>
            <Match when={props.state.outcome()} keyed>
              {(outcome) =>
                outcome.state === 'restricted' ? (
                  <RestrictedView restriction={outcome.restriction} />
                ) : (
                  <ErrorView issue={outcome.issue} again={() => void props.state.inspect()} />
                )
              }
            </Match>
            <Match when={view() === 'charter' && props.state.inspection()}>
              {(inspection) => <CharterView actions={props.state} inspection={inspection()} tellFound={choice.tell} />}
            </Match>
            <Match when={props.state.inspection()}>
              {(inspection) => (
                <CookiesView
                  state={props.state}
                  inspection={inspection()}
                  choice={choice}
                  toCharter={() => goTo('charter')}
                />
              )}
            </Match>
          </Switch>
        </main>
        <p class="visually-hidden" role="status">
          {announced()}
        </p>
      </div>
    </LanguageContext.Provider>
  )
}

import { createMemo, For, type JSX, Show } from 'solid-js'
import { CHOICES, type ChoiceCheck } from '../../core/choice-check'
import type { Inspection } from '../../core/inspection'
import { resultOf } from '../../telling/check-words'
import type { Language } from '../../telling/language'
import { Fold } from '../../ui/Fold'
import { useLanguage } from '../../ui/language-context'
import { CheckList } from './CheckList'
import { CheckStart } from './CheckStart'
import type { Checking } from './check-actions'
import { CHECK_ID } from './check-id'
import styles from './GuidedCheck.module.css'

/** The guided check of the site: how it begins, what it asks, and what it has seen before and after the choice. */
export function GuidedCheck(props: { actions: Checking; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  return (
    <section
      class={styles['check']}
      data-testid="check"
      data-state={stateOf(props.inspection.check)}
      data-choice={props.inspection.check?.choice ?? ''}
    >
      <Show
        when={props.inspection.check}
        fallback={
          <Fold title={language().say('check_title')} name="check">
            <div class={styles['folded']}>
              <CheckStart actions={props.actions} inspection={props.inspection} />
            </div>
          </Fold>
        }
      >
        {(check) => (
          <div class={styles['shown']}>
            <h2 id={CHECK_ID} tabIndex={-1}>
              {language().say('check_title')}
            </h2>
            <Result
              inspection={props.inspection}
              check={check()}
              mayWatch={props.actions.check.mayWatchRequests()}
              next={<Progress actions={props.actions} check={check()} />}
            />
            <Ending actions={props.actions} check={check()} />
          </div>
        )}
      </Show>
    </section>
  )
}

function stateOf(check: ChoiceCheck | null): string {
  if (check === null) return 'none'
  return check.endedAt === null ? 'running' : 'ended'
}

/** While it runs: what to do next, and what the person is asked. */
function Progress(props: { actions: Checking; check: ChoiceCheck }): JSX.Element {
  const language = useLanguage()
  return (
    <>
      <p class={styles['words']}>
        {language().say(
          props.check.endedAt !== null ? 'check_over' : props.check.choice === null ? 'check_running' : 'check_goes_on',
        )}
      </p>
      <Show when={props.check.clearedCount} keyed>
        {(count) => (
          <p class={styles['words']} data-testid="check-cleared" data-count={count}>
            {language().count('check_cleared', count)}{' '}
            <Show when={props.check.choice === null}>{language().say('check_banner')}</Show>
          </p>
        )}
      </Show>
      <Show when={props.check.endedAt === null && props.check.choice === null}>
        <fieldset class={styles['choices']}>
          <legend>{language().say('check_ask')}</legend>
          <For each={CHOICES}>
            {(choice) => (
              <button
                type="button"
                class={styles['button']}
                data-testid={`check-choice-${choice}`}
                onClick={() => void props.actions.check.choose(choice)}
              >
                {language().say(`check_choice_${choice}`)}
              </button>
            )}
          </For>
        </fieldset>
      </Show>
    </>
  )
}

/** What it comes to, first in one line and then on each side of the choice; `next` is what to do; each change and time is folded. */
function Result(props: {
  inspection: Inspection
  check: ChoiceCheck
  mayWatch: boolean
  next: JSX.Element
}): JSX.Element {
  const language = useLanguage()
  const result = createMemo(() => resultOf(props.check, props.inspection, language()))
  return (
    <>
      <p class={styles['verdict']} data-testid="check-verdict" data-verdict={result().verdict.kind}>
        {result().verdict.words}
      </p>
      <Show when={props.check.hasGaps}>
        <p class={styles['notice']} data-testid="check-gaps">
          {language().say('check_gaps')}
        </p>
      </Show>
      <p data-testid="check-headline">{result().headline.join(' ')}</p>
      {props.next}
      <Fold title={language().say('check_details')} name="check-details">
        <div class={styles['folded']}>
          <p class={styles['words']} data-testid="check-more">
            {[...result().more, ...timesOf(props.check, language())].join(' ')}
          </p>
          <Show when={props.mayWatch && (props.check.requestsSince ?? null) === null && props.check.events.length > 0}>
            <p class={styles['words']} data-testid="check-silent">
              {language().say('check_requests_silent')}
            </p>
          </Show>
          <For each={['before', 'between', 'after'] as const}>
            {(phase) => <CheckList phase={phase} rows={result().rows} check={props.check} />}
          </For>
        </div>
      </Fold>
    </>
  )
}

/** When it ran, and when the visitor chose, as far as that is known. */
function timesOf({ startedAt, endedAt, choiceAt, choiceBy }: ChoiceCheck, language: Language): string[] {
  const from = language.time(startedAt)
  return [
    endedAt === null
      ? language.say('check_since', { time: from })
      : language.say('check_ended', { from, to: language.time(endedAt) }),
    ...(choiceAt === null
      ? []
      : [language.say(`check_moment_${choiceBy ?? 'told'}`, { time: language.time(choiceAt) })]),
  ]
}

/** The end of the check, or of what is kept of it. */
function Ending(props: { actions: Checking; check: ChoiceCheck }): JSX.Element {
  const language = useLanguage()
  return (
    <Show
      when={props.check.endedAt === null}
      fallback={
        <button
          type="button"
          class={styles['button']}
          data-testid="check-forget"
          onClick={() => void props.actions.check.forget()}
        >
          {language().say('check_forget')}
        </button>
      }
    >
      <button
        type="button"
        class={styles['button']}
        data-testid="check-end"
        onClick={() => void props.actions.check.end()}
      >
        {language().say('check_end')}
      </button>
    </Show>
  )
}

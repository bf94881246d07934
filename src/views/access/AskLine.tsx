import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { useLanguage } from '../../ui/language-context'
import { Together } from '../../ui/Together'
import styles from './AskLine.module.css'

/**
 * One line that offers more to see: a sentence, the button, and why. What the browser will ask is shown while the button has the
 * pointer or the focus, so before it can be pressed, and stays in view once “why?” is pressed.
 */
export function AskLine(props: {
  title: string
  button: string
  /** What tests know the button by. */
  name: string
  what: string
  ask: () => void
  /** What became of the question. */
  children?: JSX.Element
}): JSX.Element {
  const language = useLanguage()
  const what = createUniqueId()
  const [isOpen, setOpen] = createSignal(false)
  const [isNear, setNear] = createSignal(false)
  const isShown = () => isOpen() || isNear()
  return (
    <div class={styles['ask']}>
      <Together>
        <span>{props.title}</span>
        <button
          type="button"
          class={styles['button']}
          data-testid={props.name}
          aria-describedby={what}
          onPointerEnter={() => setNear(true)}
          onPointerLeave={() => setNear(false)}
          onFocus={() => setNear(true)}
          onBlur={() => setNear(false)}
          onClick={() => props.ask()}
        >
          {props.button}
        </button>
        <button
          type="button"
          class={styles['why']}
          data-testid={`${props.name}-why`}
          aria-expanded={isOpen()}
          aria-controls={what}
          onClick={() => setOpen(!isOpen())}
        >
          {language().say('access_why')}
        </button>
        <p
          id={what}
          class={isShown() ? styles['what'] : 'visually-hidden'}
          data-over={isNear() && !isOpen() ? '' : undefined}
        >
          {props.what}
        </p>
        <Show when={props.children}>{props.children}</Show>
      </Together>
    </div>
  )
}

import { For, type JSX, Match, Switch } from 'solid-js'
import type { Line, Run } from '../telling/report/document'

/** A line of the report; words of others bear their language, and none changes the direction of what stands around it. */
export function LineText(props: { line: Line }): JSX.Element {
  return <For each={props.line}>{(run) => <RunText run={run} />}</For>
}

function RunText(props: { run: Run }): JSX.Element {
  const tag = () => props.run.language ?? undefined
  const isInside = () => props.run.href?.startsWith('#') === true
  return (
    <Switch fallback={props.run.language === null ? props.run.text : <bdi lang={tag()}>{props.run.text}</bdi>}>
      <Match when={props.run.href}>
        {(href) => (
          <a
            href={href()}
            lang={tag()}
            target={isInside() ? undefined : '_blank'}
            rel={isInside() ? undefined : 'noreferrer'}
          >
            {props.run.text}
          </a>
        )}
      </Match>
      <Match when={props.run.mark === 'quote'}>
        <q lang={tag()} dir="auto">
          {props.run.text}
        </q>
      </Match>
      <Match when={props.run.mark === 'name'}>
        <bdi class="name" lang={tag()}>
          {props.run.text}
        </bdi>
      </Match>
      <Match when={props.run.mark === 'code'}>
        <code>{props.run.text}</code>
      </Match>
      <Match when={props.run.mark === 'none'}>
        <i class="none">{props.run.text}</i>
      </Match>
      <Match when={props.run.mark === 'strong'}>
        <b lang={tag()}>{props.run.text}</b>
      </Match>
    </Switch>
  )
}

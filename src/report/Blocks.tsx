import { For, type JSX, Match, Switch } from 'solid-js'
import type { Inspection } from '../core/inspection'
import type { Block } from '../telling/report/document'
import { Chart } from './Chart'
import { LineText } from './Lines'
import { Rows } from './Rows'
import type { RowChoice } from './row-choice'

/** Draws the blocks of a section, as `src/exporters/html.ts` writes them. */
export function Blocks(props: { blocks: readonly Block[]; inspection: Inspection; choice: RowChoice }): JSX.Element {
  return (
    <For each={props.blocks}>
      {(block) => (
        <Switch>
          <Match when={block.kind === 'lines' && block}>
            {(its) => (
              <For each={its().lines}>
                {(line) => (
                  <p>
                    <LineText line={line} />
                  </p>
                )}
              </For>
            )}
          </Match>
          <Match when={block.kind === 'list' && block}>
            {(its) => (
              <ul>
                <For each={its().items}>
                  {(line) => (
                    <li>
                      <LineText line={line} />
                    </li>
                  )}
                </For>
              </ul>
            )}
          </Match>
          <Match when={block.kind === 'facts' && block}>
            {(its) => (
              <dl class="facts">
                <For each={its().facts}>
                  {({ label, lines }) => (
                    <div>
                      <dt>{label}</dt>
                      <For each={lines}>
                        {(line) => (
                          <dd>
                            <LineText line={line} />
                          </dd>
                        )}
                      </For>
                    </div>
                  )}
                </For>
              </dl>
            )}
          </Match>
          <Match when={block.kind === 'chart' && block}>{(its) => <Chart bars={its().bars} />}</Match>
          <Match when={block.kind === 'section' && block}>
            {(its) => (
              <section id={its().id} class="inner">
                <h3>
                  <LineText line={its().title} />
                </h3>
                <Blocks blocks={its().blocks} inspection={props.inspection} choice={props.choice} />
              </section>
            )}
          </Match>
          <Match when={block.kind === 'rows'}>
            <Rows inspection={props.inspection} choice={props.choice} />
          </Match>
        </Switch>
      )}
    </For>
  )
}

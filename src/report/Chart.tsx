import { For, type JSX, Show } from 'solid-js'
import { barParts, CHART } from '../telling/report/chart'
import type { KindBar } from '../telling/report/document'
import { useLanguage } from '../ui/language-context'

/** How many cookies of each kind there are, of this site and of others: bars for the eye, and a table. */
export function Chart(props: { bars: readonly KindBar[] }): JSX.Element {
  const language = useLanguage()
  const sum = (pick: (bar: KindBar) => number) => props.bars.reduce((before, bar) => before + pick(bar), 0)
  return (
    <Show when={props.bars.length > 0} fallback={<p>{language().say('report_kinds_none')}</p>}>
      <svg class="chart" viewBox={`0 0 ${CHART.width} ${props.bars.length * CHART.row}`} aria-hidden="true">
        <For each={barParts(props.bars)}>
          {({ kind, party, x, y, width, height }) => (
            <rect data-kind={kind} data-party={party} x={x} y={y} width={width} height={height} />
          )}
        </For>
      </svg>
      <table class="kinds">
        <thead>
          <tr>
            <th scope="col">{language().say('report_kind')}</th>
            <th scope="col">{language().say('report_kind_first')}</th>
            <th scope="col">{language().say('report_kind_third')}</th>
            <th scope="col">{language().say('report_kind_total')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.bars}>
            {({ kind, words, first, third }) => (
              <tr data-kind={kind}>
                <th scope="row">
                  <i class="key" data-kind={kind} />
                  {words}
                </th>
                <Counts first={first} third={third} />
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{language().say('report_kind_total')}</th>
            <Counts first={sum(({ first }) => first)} third={sum(({ third }) => third)} />
          </tr>
        </tfoot>
      </table>
    </Show>
  )
}

function Counts(props: { first: number; third: number }): JSX.Element {
  const language = useLanguage()
  return (
    <>
      <td>{language().number(props.first)}</td>
      <td>{language().number(props.third)}</td>
      <td>{language().number(props.first + props.third)}</td>
    </>
  )
}

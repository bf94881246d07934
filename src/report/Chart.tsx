import { For, type JSX, Show } from 'solid-js'
import { BAR, barParts } from '../telling/report/chart'
import type { KindBar } from '../telling/report/document'
import { useLanguage } from '../ui/language-context'

/** How many cookies of each kind there are, of this site and of others: in a table, with a bar for the eye in each row. */
export function Chart(props: { bars: readonly KindBar[] }): JSX.Element {
  const language = useLanguage()
  const parts = () => barParts(props.bars)
  const sum = (pick: (bar: KindBar) => number) => props.bars.reduce((before, bar) => before + pick(bar), 0)
  return (
    <Show when={props.bars.length > 0} fallback={<p>{language().say('report_kinds_none')}</p>}>
      <table class="kinds">
        <thead>
          <tr>
            <th scope="col">{language().say('report_kind')}</th>
            <th scope="col" class="bars">
              {language().say('report_bar')}
            </th>
            <th scope="col">
              <i class="key" data-party="first" />
              {language().say('report_kind_first')}
            </th>
            <th scope="col">
              <i class="key" data-party="third" />
              {language().say('report_kind_third')}
            </th>
            <th scope="col">{language().say('report_kind_total')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.bars}>
            {({ kind, words, first, third }, at) => (
              <tr data-kind={kind}>
                <th scope="row">{words}</th>
                <td class="bars">
                  <svg
                    class="bar"
                    viewBox={`0 0 ${BAR.width} ${BAR.height}`}
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <For each={parts()[at()] ?? []}>
                      {({ party, x, width }) => <rect data-party={party} x={x} width={width} height={BAR.height} />}
                    </For>
                  </svg>
                </td>
                <Counts first={first} third={third} />
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{language().say('report_kind_total')}</th>
            <td class="bars" />
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

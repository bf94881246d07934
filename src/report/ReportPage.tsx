import { createEffect, createMemo, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { Inspection } from '../core/inspection'
import { reportOf } from '../telling/report/report'
import { LanguageContext } from '../ui/language-context'
import { Blocks } from './Blocks'
import './report.css'
import { createRowChoice, type RowChoice } from './row-choice'
import type { ReportState } from './state'
import { Toolbar } from './Toolbar'

/** The report's whole page: what can be done with it, and the document; or that the look is gone. */
export function ReportPage(props: { state: ReportState; languages: readonly string[] }): JSX.Element {
  const say: ReturnType<ReportState['language']>['say'] = (...words) => props.state.language().say(...words)
  const choice = createRowChoice(props.state.inspection, props.state.language)
  createEffect(() => {
    document.documentElement.lang = props.state.language().tag
  })
  return (
    <LanguageContext.Provider value={props.state.language}>
      <div class="page" data-testid="report-page" data-state={props.state.phase()}>
        <Toolbar state={props.state} choice={choice} languages={props.languages} />
        <Switch>
          <Match when={props.state.inspection()}>
            {(inspection) => (
              <Document inspection={inspection()} file={props.state.file()} choice={choice} state={props.state} />
            )}
          </Match>
          <Match when={props.state.phase() === 'gone'}>
            <main class="document">
              <h1>{say('report_gone')}</h1>
              <p>{say('report_gone_what')}</p>
            </main>
          </Match>
          <Match when={props.state.lead()}>
            {(lead) => (
              <main class="document" aria-busy="true">
                <h1 data-testid="title">{lead().title}</h1>
                <section class="part part-answer" data-testid="lead">
                  <For each={lead().answer}>{(words) => <p>{words}</p>}</For>
                </section>
                <p>{say('report_loading')}</p>
              </main>
            )}
          </Match>
          <Match when={props.state.phase() === 'loading'}>
            <main class="document">
              <p>{say('report_loading')}</p>
            </main>
          </Match>
        </Switch>
      </div>
    </LanguageContext.Provider>
  )
}

function Document(props: {
  inspection: Inspection
  file: string | null
  choice: RowChoice
  state: ReportState
}): JSX.Element {
  const report = createMemo(() => reportOf(props.inspection, props.state.language()))
  createEffect(() => {
    document.title = report().title
  })
  return (
    <main class="document" data-testid="document" data-host={props.inspection.site.host}>
      <h1 data-testid="title">{report().title}</h1>
      <Show when={props.file}>
        {(name) => (
          <p class="from-file" data-testid="from-file">
            {props.state.language().say('report_from_file', { name: name() })}
          </p>
        )}
      </Show>
      <For each={report().sections}>
        {({ id, title, blocks }) => (
          <section id={id} class={`part part-${id}`} data-testid={`section-${id}`}>
            <h2>{title}</h2>
            <Blocks blocks={blocks} inspection={props.inspection} choice={props.choice} />
          </section>
        )}
      </For>
    </main>
  )
}

import { createResource, For, type JSX, Show } from 'solid-js'
import type { Exporter } from '../exporters/exporter'
import { LanguageOptions } from '../ui/LanguageOptions'
import { useLanguage } from '../ui/language-context'
import { copyRows } from './copy-rows'
import type { RowChoice } from './row-choice'
import { fileName, save } from './save-file'
import type { ReportState } from './state'

/** What can be done with the report: save it, copy its rows, print it, open another; no part of what is printed. */
export function Toolbar(props: { state: ReportState; choice: RowChoice; languages: readonly string[] }): JSX.Element {
  const language = useLanguage()
  const [exporters] = createResource(
    () => props.state.inspection() !== null,
    async () => (await import('../exporters/registry')).exporters,
  )

  async function saveAs(exporter: Exporter) {
    const inspection = props.state.inspection()
    if (inspection === null) return
    try {
      const name = fileName(inspection, exporter.extension)
      save(new Blob([await exporter.write(inspection, language())], { type: exporter.type }), name)
      props.state.say(language().say('report_saved', { name }))
    } catch {
      props.state.say(language().say('report_save_failed', { name: exporter.name }))
    }
  }

  async function copy() {
    const inspection = props.state.inspection()
    if (inspection === null) return
    const rows = props.choice.shown()
    const isCopied = await copyRows(rows, inspection, language())
    props.state.say(isCopied ? language().count('report_copied', rows.length) : language().say('report_copy_failed'))
  }

  return (
    <header class="toolbar" data-testid="toolbar">
      <Show when={props.state.inspection()}>
        <fieldset>
          <legend>{language().say('report_save')}</legend>
          <For each={exporters() ?? []}>
            {(exporter) => (
              <button type="button" data-testid={`save-${exporter.id}`} onClick={() => void saveAs(exporter)}>
                {exporter.name}
              </button>
            )}
          </For>
        </fieldset>
        <button type="button" data-testid="copy" onClick={() => void copy()}>
          {language().say('report_copy')}
        </button>
        <button type="button" data-testid="print" onClick={() => print()}>
          {language().say('report_print')}
        </button>
      </Show>
      <OpenFile state={props.state} />
      <select
        data-testid="language"
        aria-label={language().say('language_label')}
        onChange={(event) => void props.state.switchLanguage(event.currentTarget.value)}
      >
        <LanguageOptions languages={props.languages} />
      </select>
      <p class="said" role="status" data-testid="said">
        {props.state.said()}
      </p>
    </header>
  )
}

/** A button that opens the browser's own choice of a file. */
function OpenFile(props: { state: ReportState }): JSX.Element {
  const language = useLanguage()
  let input: HTMLInputElement | undefined
  async function opened(chosen: HTMLInputElement) {
    const [file] = chosen.files ?? []
    if (file !== undefined) await props.state.openFile(file)
    // The same file can be opened again.
    chosen.value = ''
  }
  return (
    <>
      <button type="button" data-testid="open-file" onClick={() => input?.click()}>
        {language().say('report_open_file')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="file"
        accept=".json,application/json"
        aria-label={language().say('report_open_file')}
        onChange={(event) => void opened(event.currentTarget)}
      />
    </>
  )
}

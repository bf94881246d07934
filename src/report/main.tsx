import { render } from 'solid-js/web'
import '../ui/tokens.css'
import '../exporters/page/document.css'
import { reportPorts } from '../shell/browser-report-ports'
import { chooseLanguage, makeLanguage } from '../telling/language'
import { ReportPage } from './ReportPage'
import { createReportState } from './state'

const handed = reportPorts.handed()
const { settings } = await reportPorts.readSettings()
const tag = chooseLanguage(settings.language ?? reportPorts.browserLanguage(), __LANGUAGES__)
const language = makeLanguage(tag, await reportPorts.loadMessages(tag))
const root = document.getElementById('report')
if (root !== null) {
  render(() => {
    const state = createReportState(reportPorts, language)
    void state.show(handed)
    return <ReportPage state={state} languages={__LANGUAGES__} />
  }, root)
}

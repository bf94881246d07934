import { render } from 'solid-js/web'
import '../ui/tokens.css'
import { browserPorts } from '../shell/browser-ports'
import { fetchBehind } from '../views/behind'
import { Popup } from './Popup'
import { createPopupState, readFirstLanguage } from './state'

void fetchBehind()
const { language, settings, issues } = await readFirstLanguage(browserPorts, __LANGUAGES__)
const root = document.getElementById('popup')
if (root !== null) {
  const takeDown = render(() => {
    const state = createPopupState(browserPorts, language, issues, settings)
    void state.inspect()
    return <Popup state={state} languages={__LANGUAGES__} />
  }, root)
  addEventListener('pagehide', ({ persisted }) => {
    // A closed popup's thousands of rows would hold up the next popup for seconds, while Firefox collects the cycles they hang in.
    if (!persisted) takeDown()
  })
}

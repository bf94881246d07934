import { createEffect, createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import '../ui/tokens.css'
import { browserPorts } from '../shell/browser-ports'
import { beginLooking } from '../shell/first-look'
import { wait } from '../shell/in-time'
import { fetchBehind } from '../views/behind'
import { Popup } from './Popup'
import { createPopupState, type PopupState, readFirstLanguage } from './state'

/** Milliseconds for which nothing is drawn while the first words are awaited: what is drawn twice is there later. */
const SHORT = 150

const ports = beginLooking(browserPorts)
const { language, settings, issues } = await readFirstLanguage(ports, __LANGUAGES__)
const root = document.getElementById('popup')
if (root !== null) {
  const { state, forget } = createRoot((dispose) => ({
    state: createPopupState(ports, language, issues, settings, fetchBehind()),
    forget: dispose,
  }))
  void state.inspect()
  await Promise.race([firstWords(state), wait(SHORT)])
  const takeDown = render(() => <Popup state={state} languages={__LANGUAGES__} />, root)
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) return
    // A closed popup's thousands of rows would hold up the next popup for seconds, while Firefox collects the cycles they hang in.
    takeDown()
    forget()
  })
}

/** Resolves once there is something to say. */
function firstWords(state: PopupState): Promise<void> {
  return new Promise((resolve) => {
    createRoot((dispose) => {
      createEffect(() => {
        if (state.phase() === 'loading') return
        resolve()
        dispose()
      })
    })
  })
}

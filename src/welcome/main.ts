import '../ui/tokens.css'
import { readVersions } from '../browser/extension'
import { ownWords } from '../browser/own-words'
import { readShortcut } from '../browser/shortcut'
import type { MessageKey } from '../telling/language'
import './welcome.css'

/** The words of this page are known to the build; the browser's own language says them. */
const say = (key: MessageKey, values?: Record<string, string>) => ownWords(key, values)

function element(name: string, words: string, hook?: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = words
  if (hook !== undefined) made.dataset['testid'] = hook
  return made
}

function section(heading: MessageKey, ...content: HTMLElement[]): HTMLElement {
  const made = document.createElement('section')
  made.append(element('h2', say(heading)), ...content)
  return made
}

/** Says how the icon is kept in view in the browser that this is, and which keys do what a click on it does. */
async function pinning(): Promise<HTMLElement[]> {
  const [{ browser }, keys] = await Promise.all([readVersions(), readShortcut()])
  const pin = browser.startsWith('Firefox')
    ? 'welcome_pin_firefox'
    : browser.startsWith('Edg')
      ? 'welcome_pin_edge'
      : 'welcome_pin_chrome'
  const shortcut = keys === null ? [] : [element('p', say('welcome_shortcut', { keys }), 'shortcut')]
  return [element('p', say(pin), 'pin'), ...shortcut]
}

const never = document.createElement('ul')
for (const what of ['never_look', 'never_value', 'never_send', 'never_clear'] as const) {
  never.append(element('li', say(what)))
}
document.documentElement.lang = say('language_tag')
document.title = say('welcome_title')
document.querySelector('h1')?.replaceChildren(say('welcome_title'))
document
  .querySelector('main')
  ?.append(
    section('welcome_does', element('p', say('about_does')), element('p', say('welcome_access'))),
    section('welcome_icon', ...(await pinning())),
    section('welcome_never', never),
    element('p', say('welcome_last')),
  )

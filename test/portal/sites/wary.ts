import { setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND } from '../site'

/**
 * A page without a consent platform that watches who looks at it: it replaces functions of the language and of the document by
 * some that note who calls them and with what, notes which variables are sought on its window, and sets a cookie once it is told
 * that somebody clicked in it.
 */
const SCRIPT = `
setInterval(() => { if (navigator.userActivation?.hasBeenActive) document.cookie = 'activation=1; path=/' }, 20)
window.looks = []
window.isArmed = false
const { apply, ownKeys } = Reflect
const toSource = Function.prototype.toString
const note = (at, watcher, handed) => {
  if (!window.isArmed) return
  window.isArmed = false
  let caller = ''
  try { caller = watcher.caller === null ? '' : apply(toSource, watcher.caller, []).slice(0, 200) } catch {}
  window.looks.push([at, caller, handed.map((one) => { try { return String(one) } catch { return '' } }).join().slice(0, 200)].join(' | '))
  window.isArmed = true
}
const watched = [
  [Object, 'Object'], [Array.prototype, 'Array.prototype'], [String.prototype, 'String.prototype'], [JSON, 'JSON'],
  [Reflect, 'Reflect'], [Promise, 'Promise'], [Promise.prototype, 'Promise.prototype'], [Map.prototype, 'Map.prototype'],
  [Document.prototype, 'Document.prototype'], [Element.prototype, 'Element.prototype'], [Storage.prototype, 'Storage.prototype'],
]
for (const [owner, label] of watched) for (const name of ownKeys(owner)) {
  const told = Object.getOwnPropertyDescriptor(owner, name)
  if (typeof told.value !== 'function' || name === 'constructor' || !told.configurable) continue
  const real = told.value
  const watcher = function (...handed) { note(label + '.' + String(name), watcher, handed); return apply(real, this, handed) }
  Object.defineProperty(owner, name, { ...told, value: watcher })
}
const sought = /onetrust|tcfapi|didomi|klaro|cookiebot|tarteaucitron|orejime|axeptio/i
const note2 = (at, key) => { if (typeof key === 'string' && sought.test(key)) note(at, note2, [key]) }
Object.setPrototypeOf(EventTarget.prototype, new Proxy(Object.prototype, {
  has(target, key) { note2('in', key); return key in target },
  get(target, key, owner) { note2('of', key); return Reflect.get(target, key, owner) },
  getOwnPropertyDescriptor(target, key) { note2('own', key); return Object.getOwnPropertyDescriptor(target, key) },
}))
`

export const wary: DemoSite = {
  name: 'wary',
  host: 'mefiance.exemple.test',
  handle({ path }) {
    if (path !== '/') return NOT_FOUND
    return {
      cookies: [setCookie('panier_mefiance', '1')],
      body: page({
        language: 'fr',
        title: 'La méfiance',
        body: `<h1>La méfiance</h1><p>Une page qui se demande qui la regarde.</p><script>${SCRIPT}</script>`,
      }),
    }
  },
}

import { DAY, setCookie } from '../cookies'
import { page } from '../html'
import { type DemoSite, NOT_FOUND } from '../site'

/**
 * A shop whose consent platform watches who reads it: each look at its list notes the stack, and the list holds all that
 * a page can lie with.
 */
const SCRIPT = `
window.looks = []
const row = (Name, more) => ({ Name, Host: 'guet.exemple.test', IsSession: true, Length: '0', description: 'Garde le panier.', ...more })
window.OneTrust = {
  GetDomainData: function () {
    const caller = (() => { try { return String(this.GetDomainData.caller) } catch (error) { return String(error) } })()
    window.looks.push(new Error('look').stack + '\\n' + caller)
    const group = {
      GroupName: 'Nécessaires', OptanonGroupId: 'C0001', Status: 'always active', Hosts: [],
      FirstPartyCookies: [row('panier_guet'), row('menteur', { description: { toString() { throw new Error('no') } } }), 7, null, row(() => {}), JSON.parse('{"__proto__": {"Name": "proto"}, "Name": "vrai"}')],
    }
    group.itself = group
    Object.defineProperty(group, 'trap', { enumerable: true, get() { window.looks.push(new Error('trap').stack); throw new Error('trap') } })
    return { Language: { Culture: 'fr' }, Groups: [group], window, document, self: this }
  },
}
`

export const watching: DemoSite = {
  name: 'watching',
  host: 'guet.exemple.test',
  handle({ path }) {
    if (path !== '/') return NOT_FOUND
    return {
      cookies: [setCookie('panier_guet', '1'), setCookie('inconnu_guet', '1', { maxAge: DAY })],
      body: page({
        language: 'fr',
        title: 'Le guet',
        body: `<h1>Le guet</h1><p>Une boutique qui regarde qui la regarde.</p><script>${SCRIPT}</script>`,
      }),
    }
  },
}

import { ONLY_THERE } from './reading/only-there'
import { platformSource } from './reading/platform-source'

/**
 * Commanders Act (TrustCommander): no list known from recorded data. Its cookie `TC_PRIVACY` holds the accepted categories
 * by the site's own numbers, which tells neither what they are nor what was refused.
 */
export default platformSource({
  id: 'commanders-act',
  name: 'Commanders Act',
  signs: { scripts: ['cdn.trustcommander.net/'], ids: ['tc-privacy-wrapper', 'popin_tc_privacy'] },
  keptBesides: { cookies: ['TC_PRIVACY', 'TC_PRIVACY_*'] },
  read: () => ONLY_THERE,
})

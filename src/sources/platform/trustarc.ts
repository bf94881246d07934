import { ONLY_THERE } from './reading/only-there'
import { platformSource } from './reading/platform-source'

/**
 * TrustArc (TRUSTe): no list known from recorded data. Its cookie `notice_gdpr_prefs` holds numbers of accepted categories,
 * which tells neither what they are nor how many there were.
 */
export default platformSource({
  id: 'trustarc',
  name: 'TrustArc',
  signs: {
    variables: ['truste'],
    scripts: ['consent.trustarc.com/', 'consent.truste.com/'],
    ids: ['truste-consent-track', 'trustarc-banner-overlay'],
  },
  keptBesides: { cookies: ['notice_preferences', 'notice_gdpr_prefs', 'cmapi_cookie_privacy'] },
  read: () => ONLY_THERE,
})

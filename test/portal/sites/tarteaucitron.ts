import { consentSite } from './consent-site'

const SERVICE = (key: string, type: string, name: string, cookie: string, needsConsent: boolean) => `
  tarteaucitron.services.${key} = {
    key: '${key}', type: '${type}', name: '${name}', uri: 'https://${key}.exemple.test/vie-privee',
    needConsent: ${needsConsent}, cookies: ['${cookie}'],
    js() { if ('${key}' !== 'boutique') document.cookie = '${cookie}=1; path=/; max-age=86400' },
  };
  (tarteaucitron.job = tarteaucitron.job || []).push('${key}')`

/** A shop with tarteaucitron. */
export const tarteaucitron = consentSite({
  name: 'tarteaucitron',
  title: 'La boutique',
  package: 'tarteaucitronjs',
  head: `
<script src="/static/tarteaucitron.min.js"></script>
<script>
  tarteaucitron.init({
    privacyUrl: '', cookieName: 'choix_tac', orientation: 'bottom', highPrivacy: true, AcceptAllCta: true, DenyAllCta: true,
    googleConsentMode: false, bingConsentMode: false, pianoConsentMode: false, removeCredit: true,
  })
  tarteaucitron.events.load = () => document.documentElement.setAttribute('data-ready', '')
  ${SERVICE('boutique', 'other', 'La boutique', 'panier', false)}
  ${SERVICE('comptage', 'analytic', 'Compteur Exemple', '_compteur', true)}
  ${SERVICE('film', 'video', 'Film Exemple', '_film', true)}
</script>`,
})

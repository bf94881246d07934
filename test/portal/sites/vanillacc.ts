import { consentSite } from './consent-site'

const table = (rows: string) =>
  `{ headers: { nom: 'Nom', qui: 'Prestataire', but: 'Finalité', duree: 'Durée' }, body: [${rows}] }`

const head = (more: string) => `
<link rel="stylesheet" href="/static/dist/cookieconsent.css">
<script src="/static/dist/cookieconsent.umd.js"></script>
<script type="module">
  const setBy = (category, name) => {
    if (CookieConsent.acceptedCategory(category)) document.cookie = name + '=1; path=/; max-age=86400'
  }
  const start = () => { setBy('analytics', '_compteur'); setBy('ads', '_film') }
  ${more}
  CookieConsent.run({
    hideFromBots: false, cookie: { name: 'choix_vcc' }, onConsent: start, onChange: start,
    categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, ads: {} },
    language: { default: 'fr', translations: { fr: {
      consentModal: { title: 'Vos cookies', description: '…', acceptAllBtn: 'Accepter', acceptNecessaryBtn: 'Refuser' },
      preferencesModal: { title: 'Vos choix', sections: [
        { title: 'Nécessaires', linkedCategory: 'necessary', cookieTable: ${table(`{ nom: 'panier', qui: 'La boutique', but: 'Garde le panier.', duree: 'Session' }`)} },
        { title: 'Mesure d’audience', linkedCategory: 'analytics', cookieTable: ${table(`{ nom: '_compteur', qui: 'Compteur Exemple', but: 'Compte les visites.', duree: '1 jour' }`)} },
        { title: 'Publicité', linkedCategory: 'ads', cookieTable: ${table(`{ nom: '_film', qui: 'Film Exemple', but: 'Montre des films.', duree: '1 jour' }`)} },
      ] },
    } } },
  })
</script>`

/** Counts before anything was chosen, and shows advertising soon after a refusal, as a tag does that nobody told. */
const DEAF = `
  document.cookie = '_compteur=0; path=/; max-age=86400'
  addEventListener('cc:onFirstConsent', () => setTimeout(() => { document.cookie = '_film=0; path=/; max-age=86400' }, 50))`

/**
 * A shop with vanilla-cookieconsent 3, which draws its tables only once its preferences are opened; on `/sourd` it does as it
 * likes, whatever is chosen.
 */
export const vanillacc = consentSite({
  name: 'vanillacc',
  title: 'La boutique',
  package: 'vanilla-cookieconsent',
  head: head(''),
  pages: { '/sourd': head(DEAF) },
})

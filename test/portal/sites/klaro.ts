import { consentSite } from './consent-site'

const setUp = (more: string) => `
<script>
  window.started = []
  const setBy = (name) => (consent) => {
    window.started.push(name + ' ' + consent)
    if (consent) document.cookie = name + '=1; path=/; max-age=86400'
  }
  window.reglages = {
    version: 1, lang: 'fr', acceptAll: true, ${more}
    translations: { fr: { purposes: { audience: { title: 'Mesure d’audience' }, videos: { title: 'Vidéos' } } } },
    services: [
      { name: 'boutique', title: 'La boutique', purposes: [], required: true, cookies: ['panier'] },
      { name: 'compteur', title: 'Compteur Exemple', purposes: ['audience'], cookies: [/^_compteur/], callback: setBy('_compteur') },
      { name: 'film', title: 'Film Exemple', purposes: ['videos'], cookies: ['_film'], callback: setBy('_film') },
    ],
  }
</script>
<script defer data-klaro-config="reglages" src="/static/dist/klaro.js"></script>`

/** A shop with Klaro; on `/late` it is loaded and not started. */
export const klaro = consentSite({
  name: 'klaro',
  title: 'La boutique',
  package: 'klaro',
  head: setUp(''),
  pages: { '/late': setUp('noAutoLoad: true,') },
})

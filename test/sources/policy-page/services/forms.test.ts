import { describe, expect, it } from 'vitest'
import { itNames, servicesIn } from './names'

describe('The services that a policy names', () => {
  itNames('en', '<p>We use Zentrivo to measure how many people read our pages.</p>', ['Zentrivo'])
  itNames('en', '<p>Our website uses the analytics tool Zentrivo, which sets cookies.</p>', ['Zentrivo'])
  itNames('en', '<p>We work with third parties such as Zentrivo and Klarima to show advertising.</p>', [
    'Zentrivo',
    'Klarima',
  ])
  itNames('en', '<p>To understand how visitors use this site, Zentrivo is used.</p>', ['Zentrivo'])
  itNames('en', '<p>Some cookies are set by Zentrivo when you use the map.</p>', ['Zentrivo'])
  itNames('en', '<p>Third-party cookies: analytics (Zentrivo, Klarima).</p>', ['Zentrivo', 'Klarima'])
  itNames('en', '<p>We use cookies from Hotjar for statistics.</p>', ['Hotjar'])
  itNames('en', '<p>These cookies come from Hotjar.</p>', ['Hotjar'])
  itNames(
    'en',
    '<p>Our third-party service providers are:</p><ul><li>Google Analytics</li><li>Hotjar</li><li>Vimeo</li></ul>',
    ['Google Analytics', 'Hotjar', 'Vimeo'],
  )
  itNames('en', '<h2>Third-party cookies</h2><ul><li>Zentrivo</li><li>Klarima</li><li>Obrana</li></ul>', [
    'Zentrivo',
    'Klarima',
    'Obrana',
  ])
  itNames(
    'en',
    '<h2>Zentrivo</h2><p>This service measures how visitors use the site. Zentrivo sets cookies. Provider: Zentrivo Ltd.</p>',
    ['Zentrivo'],
  )
  itNames(
    'en',
    '<h2>Analytics cookies</h2><p>Zentrivo: helps us count visitors.</p><p>Klarima: used to record heat maps.</p>',
    ['Zentrivo', 'Klarima'],
  )
  itNames(
    'en',
    '<table><tr><th>Third party</th><th>Purpose</th></tr><tr><td>Zentrivo</td><td>Counts visitors of our pages each day</td></tr><tr><td>Klarima</td><td>Shows adverts that fit what you read</td></tr></table>',
    ['Zentrivo', 'Klarima'],
  )
  itNames('en', '<p>Our pages contain videos from Zentrivo.</p>', ['Zentrivo'])
  itNames('en', '<p>We embed videos from YouTube.</p>', ['YouTube'])
  itNames('en', '<p>Google Analytics: we use this service to see which pages are read.</p>', ['Google Analytics'])
  itNames('fr', '<p>Nous utilisons Zentrivo pour mesurer la fréquentation de nos pages.</p>', ['Zentrivo'])
  itNames('fr', '<p>Notre site utilise l’outil de mesure d’audience Zentrivo, qui dépose des cookies.</p>', [
    'Zentrivo',
  ])
  itNames('fr', '<p>Des tiers tels que Zentrivo et Klarima déposent des cookies sur notre site.</p>', [
    'Zentrivo',
    'Klarima',
  ])
  itNames('fr', '<p>Ces cookies sont déposés par Zentrivo.</p>', ['Zentrivo'])
  itNames('fr', '<p>La mesure d’audience est réalisée avec l’outil Zentrivo.</p>', ['Zentrivo'])
  itNames('fr', '<p>Les boutons de partage des réseaux sociaux (Facebook, Twitter) déposent des cookies.</p>', [
    'Facebook',
    'Twitter',
  ])
  itNames('fr', '<p>Les vidéos intégrées proviennent de YouTube, qui dépose des cookies lors de la lecture.</p>', [
    'YouTube',
  ])
  itNames('fr', '<h2>Cookies de mesure d’audience</h2><p>Le site utilise la solution Matomo.</p>', ['Matomo'])
  itNames('fr', '<p>Ce site utilise Google Analytics, un service d’analyse fourni par Google Inc.</p>', [
    'Google Analytics',
  ])
  itNames('fr', '<p>Nos partenaires publicitaires sont les suivants :</p><ul><li>Zentrivo</li><li>Klarima</li></ul>', [
    'Zentrivo',
    'Klarima',
  ])
  itNames('de', '<p>Wir verwenden Matomo, um die Nutzung der Website auszuwerten.</p>', ['Matomo'])
  itNames('de', '<p>Diese Website nutzt den Webanalysedienst Zentrivo.</p>', ['Zentrivo'])
  itNames('de', '<p>Diese Website benutzt Google Analytics, einen Webanalysedienst der Google Inc. („Google“).</p>', [
    'Google Analytics',
  ])
  itNames('de', '<p>Cookies von Drittanbietern wie Facebook und Twitter werden gesetzt.</p>', ['Facebook', 'Twitter'])
  itNames(
    'de',
    '<h2>Vimeo</h2><p>Unsere Website nutzt Plugins des Videoportals Vimeo. Anbieter ist die Vimeo Inc., New York.</p>',
    ['Vimeo'],
  )
  itNames(
    'de',
    '<h2>Google Maps</h2><p>Diese Seite nutzt über eine API den Kartendienst Google Maps. Anbieter ist die Google Inc.</p>',
    ['Google Maps'],
  )
  itNames('es', '<p>Utilizamos Zentrivo para medir las visitas.</p>', ['Zentrivo'])
  itNames('es', '<p>Este sitio utiliza cookies de terceros como Google Analytics y Facebook.</p>', [
    'Google Analytics',
    'Facebook',
  ])
  itNames('es', '<p>La web usa Google Analytics, un servicio prestado por Google Inc.</p>', ['Google Analytics'])
  itNames('es', '<p>Para los comentarios del blog se utiliza el servicio Disqus.</p>', ['Disqus'])
  itNames(
    'es',
    '<ul><li><b>Google Analytics</b>: cookies que analizan la navegación.</li><li><b>AddThis</b>: cookies para compartir en redes sociales.</li></ul>',
    ['Google Analytics', 'AddThis'],
  )
  itNames('it', '<p>Utilizziamo Zentrivo per misurare le visite.</p>', ['Zentrivo'])
  itNames('it', '<p>Il sito si avvale di Google Analytics, un servizio fornito da Google Inc.</p>', [
    'Google Analytics',
  ])
  itNames('it', '<p>I cookie di terze parti, come Facebook e Twitter, sono installati dai pulsanti social.</p>', [
    'Facebook',
    'Twitter',
  ])
  itNames('nl', '<p>Wij gebruiken Zentrivo om bezoeken te meten.</p>', ['Zentrivo'])
  itNames('nl', '<p>Deze website maakt gebruik van Google Analytics, een dienst van Google Inc.</p>', [
    'Google Analytics',
  ])
  itNames('nl', '<p>Derde partijen zoals Facebook en Twitter plaatsen cookies via onze website.</p>', [
    'Facebook',
    'Twitter',
  ])
  itNames('nl', '<p>Via Hotjar plaatsen wij cookies om het gebruik te analyseren.</p>', ['Hotjar'])
  itNames('pt', '<p>Utilizamos o Zentrivo para medir as visitas.</p>', ['Zentrivo'])
  itNames('pt', '<p>Este site utiliza o Google Analytics, um serviço fornecido pela Google Inc.</p>', [
    'Google Analytics',
  ])
  itNames('pt', '<p>Terceiros como o Facebook e o Twitter colocam cookies no nosso site.</p>', ['Facebook', 'Twitter'])
  itNames(
    'en',
    '<table><tr><th>Kind of cookies</th><th>Who sets these cookies</th></tr><tr><td>Statistics: they count visits</td><td>Zentrivo<br>Klarima</td></tr></table>',
    ['Zentrivo', 'Klarima'],
  )
  itNames(
    'en',
    '<p>We use these technologies: - Zentrivo: Used to count visits. - Klarima - Used to test two versions.</p>',
    ['Zentrivo', 'Klarima'],
  )
})

describe('What a policy tells of a service', () => {
  it('is its provider, what for, its title and its sentence', () => {
    const [service] = servicesIn(
      'en',
      '<h2>Analytics cookies</h2><p>We use Zentrivo, a service provided by Acme Data Ltd, to count the visits of our pages.</p>',
    )
    expect(service).toEqual({
      service: 'Zentrivo',
      provider: 'Acme Data Ltd',
      purpose: 'We use Zentrivo, a service provided by Acme Data Ltd, to count the visits of our pages.',
      category: 'Analytics cookies',
      quote: 'We use Zentrivo, a service provided by Acme Data Ltd, to count the visits of our pages.',
    })
  })

  it('has its purpose in the sentence before where that tells it', () => {
    const [service] = servicesIn(
      'fr',
      '<ul><li>Analyse de la fréquentation de nos pages à partir de données anonymes. Nous utilisons l’outil « Zentrivo ».</li></ul>',
    )
    expect(service?.purpose).toBe('Analyse de la fréquentation de nos pages à partir de données anonymes.')
  })

  it('has the lead as quote where the name stands alone in a list', () => {
    const [service] = servicesIn(
      'en',
      '<h2>Partners</h2><p>These third parties may set cookies here.</p><ul><li>Zentrivo</li><li>Hotjar</li></ul>',
    )
    expect(service?.quote).toBe('These third parties may set cookies here. | Zentrivo')
  })
})

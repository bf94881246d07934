import { describe, expect, it } from 'vitest'
import { itNames, servicesIn } from './names'

describe('A service that the words around its sentence tell of', () => {
  itNames('en', '<p>The comments are powered by Zentrivo. It keeps a cookie to know you again.</p>', ['Zentrivo'])
  itNames('en', '<p>Our website was made by Zentrivo. It sets cookies.</p>', [])
  itNames('en', '<p>Orders are paid with Zentrivo, which sets cookies on that page.</p>', ['Zentrivo'])
  itNames('fr', '<p>Les vidéos sont hébergées par YouTube et Dailymotion. Ces services déposent des cookies.</p>', [
    'YouTube',
    'Dailymotion',
  ])
  itNames('de', '<p>Touren zeigen wir mit Hotjar. Beide Anbieter können Cookies ablegen.</p>', ['Hotjar'])
  itNames('en', '<p>Third parties place cookies for advertising. These include Zentrivo, Klarima and Obrana.</p>', [
    'Zentrivo',
    'Klarima',
    'Obrana',
  ])
  itNames('en', '<p>We use Hotjar to count visits, and Vimeo for the videos.</p>', ['Hotjar', 'Vimeo'])
  itNames('en', '<p>ZenTrivo, our chat provider, stores an identifier on your device.</p>', ['ZenTrivo'])
})

describe('A service that does its work for the page', () => {
  itNames('en', '<p>We measure visits by means of the tool Zentrivo.</p>', ['Zentrivo'])
  itNames('fr', '<p>Nous mesurons la fréquentation à l’aide de Matomo.</p>', ['Matomo'])
  itNames('nl', '<p>Wij meten bezoeken met behulp van Matomo.</p>', ['Matomo'])
  itNames('en', '<h2>Videos</h2><p>The player comes from Zentrivo and starts when you press play.</p>', ['Zentrivo'])
  itNames('en', '<h2>Advertising</h2><p>Taboola displays ads below the articles.</p>', ['Taboola'])
  itNames('en', '<p>Advertising is served by Taboola, ZTR and X.</p>', ['Taboola', 'ZTR', 'X'])
  itNames('es', '<p>La publicidad es servida por Taboola, Zentrivo y Criteo.</p>', ['Taboola', 'Zentrivo', 'Criteo'])
  itNames('en', '<p>We use google analytics to count visits.</p>', ['google analytics'])
  itNames('en', '<p>We stripe the segment of a branch to measure it.</p>', [])
  itNames('fr', "<p>Le lecteur d'Acast peut inscrire un traceur.</p>", ['Acast'])
  itNames('en', '<p>We allow advertising partners, including Unity Ads and Tapjoy, to use cookies.</p>', [
    'Unity Ads',
    'Tapjoy',
  ])
})

describe('Names in lists, titles and labels', () => {
  itNames(
    'en',
    '<p>Third-party cookies are those of others. Here these are:</p><ul><li>Segment, which hands on events</li><li>Zentrivo, for messages</li></ul>',
    ['Segment', 'Zentrivo'],
  )
  itNames(
    'en',
    '<h2>Cookies that we let others set</h2><p>Read their policies, for you can opt out there.</p><p>Analytics partners</p><p>Hotjar</p><p>Zentrivo</p><p>Advertising partners</p><p>Criteo</p><p>Klarima</p>',
    ['Hotjar', 'Zentrivo', 'Criteo', 'Klarima'],
  )
  itNames(
    'en',
    '<p>Some pages carry scripts of other companies:</p><p><b>Hotjar</b> – It records how far visitors scroll down a page, and which of its buttons they press.</p><p><b>Zentrivo</b> – On some visits it times how fast a page appears, and reports the slow ones to us.</p>',
    ['Hotjar', 'Zentrivo'],
  )
  itNames(
    'en',
    '<ul><li><p><b>Clicky</b></p><p>Clicky is a web analytics service. We use it to see which of our pages are read most.</p></li></ul>',
    ['Clicky'],
  )
  itNames(
    'en',
    '<h2>Zentrivo</h2><p>This service recommends books. To do so it reads a cookie with a number.</p><h2>Booking</h2><p>Rooms are booked by telephone. It is not done with cookies.</p>',
    ['Zentrivo'],
  )
  itNames(
    'en',
    '<h3>Zentrivo (Acme Data Ltd)</h3><p>Zentrivo is an analytics service. Personal data processed: cookies and usage data.</p>',
    ['Zentrivo'],
  )
  itNames(
    'en',
    '<table><tr><th>Kind of cookie</th><th>Used by</th></tr><tr><td>Necessary</td><td>This website</td></tr><tr><td>Statistics</td><td>Hotjar</td></tr><tr><td>Accessibility</td><td>Recite Me</td></tr></table>',
    ['Hotjar', 'Recite Me'],
  )
  itNames(
    'en',
    '<p>Name: Zentrivo<br>Provider: Acme Data Ltd<br>Purpose: counting visits</p><p>Name: Klarima<br>Provider: Klarima SAS<br>Purpose: chat</p>',
    ['Zentrivo', 'Klarima'],
  )
  itNames('en', '<p>Name: _zid<br>Provider: Acme Data Ltd<br>Purpose: counting visits</p>', [])

  it('have the provider that stands in brackets behind a title, or behind its label', () => {
    const [title] = servicesIn(
      'en',
      '<h3>Zentrivo (Acme Data Ltd)</h3><p>Zentrivo is an analytics service that sets cookies.</p>',
    )
    expect(title?.provider).toBe('Acme Data Ltd')
    const [label] = servicesIn('en', '<p>Name: Zentrivo Provider: Acme Data Ltd Purpose: counting visits</p>')
    expect(label).toMatchObject({ service: 'Zentrivo', provider: 'Acme Data Ltd', purpose: 'counting visits' })
  })
})

describe('Names that their place alone makes sure', () => {
  itNames(
    'en',
    '<table><tr><th>Third party</th><th>Purpose</th></tr><tr><td>Hotjar, G2</td><td>Measure campaigns</td></tr><tr><td>6sense</td><td>Find companies</td></tr></table>',
    ['Hotjar', 'G2', '6sense'],
  )
  itNames(
    'en',
    '<h2>Third parties</h2><h3>Advertising</h3><ul><li>OpenX (<a href="/p">privacy</a>)</li><li>Zentrivo (<a href="/q">privacy</a>)</li></ul>',
    ['OpenX', 'Zentrivo'],
  )
  itNames('en', '<p>Cookies may be stored in your browser by the share buttons of Facebook.</p>', ['Facebook'])
})

describe('What is said not to be there', () => {
  itNames(
    'en',
    '<p>Some services, such as Zentrivo and Klarima, are on other websites. They have their own cookie policies.</p>',
    [],
  )
  itNames('en', '<p>There is no Google Analytics here, no Hotjar.</p>', [])
  itNames('fr', '<p>Pas de mesure : ni Google Analytics, ni pixel de Facebook.</p>', [])
  itNames('en', '<p>Our pages have no “Like” button from Facebook.</p>', [])
  itNames('en', '<p>In the past we used Hotjar.</p>', [])
  itNames('en', '<p>YouTube does not set cookies until you press play.</p>', ['YouTube'])
  itNames('en', '<p>We use Plausible Analytics to count visits. Plausible works without cookies.</p>', [])
  itNames('en', '<p>We belong to a group of companies, along with sister services such as Zentrivo.</p>', [])
  itNames('en', '<p>We use cookies to provide WhatsApp for the web.</p>', [])

  it('is the site of the first heading', () => {
    const page =
      '<h2>More</h2><table><tr><th>Purpose</th><th>Partners</th></tr><tr><td>Measure visits</td><td>Hotjar</td></tr><tr><td>Keep your subscription</td><td>Acme Times</td></tr></table>'
    expect(servicesIn('en', page, null, 'Cookies of the Acme Times').map(({ service }) => service)).toEqual(['Hotjar'])
  })
})

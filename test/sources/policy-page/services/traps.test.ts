import { describe, expect, it } from 'vitest'
import { itNames, servicesIn } from './names'

describe('What is no service of the site', () => {
  itNames('en', '<p>We do not use Zentrivo or any other analytics tool.</p>', [])
  itNames('en', '<p>We measure visits with Zentrivo, which works without cookies.</p>', [])
  itNames(
    'en',
    '<p>To opt out of Zentrivo, visit their page.</p><p>You can also block cookies from Zentrivo in your browser.</p>',
    [],
  )
  itNames('en', '<p>Follow us on Facebook and Instagram.</p><p>Our site has links to our Facebook page.</p>', [])
  itNames('en', '<p>You can log in with Google or Facebook.</p>', [])
  itNames('en', '<p>Our site is hosted by Amazon Web Services.</p><p>We use Mailchimp to send our newsletter.</p>', [])
  itNames('en', '<p>This policy was generated with Cookiebot.</p>', [])
  itNames('fr', '<p>Nous n’utilisons pas Zentrivo ni aucun autre outil de mesure.</p>', [])
  itNames('fr', '<p>Nous mesurons l’audience avec Matomo, sans cookie.</p>', [])
  itNames(
    'fr',
    '<p>Pour désactiver Google Analytics, rendez-vous sur sa page.</p><p>Vous pouvez refuser les cookies de Google Analytics.</p>',
    [],
  )
  itNames('fr', '<p>Suivez-nous sur Facebook.</p><p>Le site est hébergé par OVH.</p>', [])
  itNames('de', '<p>Wir setzen Google Analytics nicht ein.</p><p>Wir verwenden keine Dienste wie Hotjar.</p>', [])
  itNames('de', '<p>Matomo wird ohne Cookies betrieben.</p>', [])
  itNames(
    'de',
    '<h2>Google Web Fonts</h2><p>Diese Seite nutzt Web Fonts von Google. Die Schriften sind lokal installiert.</p>',
    [],
  )
  itNames('de', '<p>Unser Hoster ist die Strato AG. Den Newsletter versenden wir mit Mailchimp.</p>', [])
  itNames('es', '<p>No utilizamos Google Analytics.</p><p>Síguenos en Facebook.</p>', [])
  itNames('it', '<p>Non utilizziamo Google Analytics.</p>', [])
  itNames('nl', '<p>Wij gebruiken geen Google Analytics.</p><p>Volg ons op Facebook.</p>', [])
  itNames('pt', '<p>Não utilizamos o Google Analytics.</p>', [])
  itNames(
    'en',
    '<h2>How to manage cookies in your browser</h2><ul><li>Google Chrome</li><li>Mozilla Firefox</li><li>Safari</li></ul>',
    [],
  )
  itNames(
    'en',
    '<p>Members of the Digital Advertising Alliance and the Network Advertising Initiative set cookies.</p>',
    [],
  )
  itNames(
    'en',
    '<p>On other websites, such as news sites, companies like Zentrivo are visited. When you visit a site (e.g. Zentrivo), cookies are set.</p>',
    [],
  )
  itNames(
    'de',
    '<h2>Unsere Social-Media-Auftritte</h2><h3>Facebook</h3><p>Wir verfügen über ein Profil bei Facebook. Anbieter dieses Dienstes ist die Facebook Ireland Limited.</p>',
    [],
  )
  itNames('nl', '<h2>Hosting</h2><p>De site draait op de infrastructuur van Cloudflare.</p>', [])
  itNames(
    'en',
    '<table><tr><th>Service</th><th>Purpose</th><th>Cookies</th></tr><tr><td>Zentrivo</td><td>Counts visits</td><td>no</td></tr></table>',
    [],
  )
  itNames(
    'en',
    '<table><tr><th>Cookie</th><th>Purpose</th></tr><tr><td>_zid</td><td>Counts visits</td></tr><tr><td>SESSID</td><td>Keeps the session</td></tr></table>',
    [],
  )

  it('is the site itself, known by its host', () => {
    expect(
      servicesIn('en', '<p>Cookies set by Zentrivo keep you logged out of nothing.</p>', 'www.zentrivo.example'),
    ).toEqual([])
  })
})

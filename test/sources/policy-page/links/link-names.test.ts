import { describe, expect, it } from 'vitest'
import { choosePages } from '../../../../src/sources/policy-page/links/choose-pages'
import type { PolicyKind } from '../../../../src/sources/policy-page/links/link'
import { site } from '../../../core/samples'

const SITE = site('https://www.example.org/')

/** What a link in a footer is taken for by its words alone. */
function kindOf(text: string, href = '/p/17'): PolicyKind | null {
  const link = { text, href: new URL(href, SITE.url).href, inFooter: true, rel: '' }
  return choosePages([link], SITE, 3).pages[0]?.kind ?? null
}

const NAMES: Record<string, Record<PolicyKind, string[]>> = {
  en: {
    cookies: [
      'Cookie policy',
      'Cookies',
      'How we use cookies',
      'Cookie notice',
      'Cookies & tracking technologies',
      'Privacy and cookies',
      'EU Cookie Disclosure',
      'Our cookie policy',
    ],
    privacy: [
      'Privacy policy',
      'Privacy',
      'Your privacy',
      'Data protection',
      'Privacy notice',
      'Data Protection and Privacy Policy',
      'Website privacy statement',
    ],
    legal: [
      'Legal notice',
      'Legal',
      'Terms of use',
      'Terms and conditions',
      'Imprint',
      'Terms & Conditions',
      'Disclaimer',
      'Website terms of use',
    ],
  },
  fr: {
    cookies: [
      'Politique de cookies',
      'Gestion des cookies',
      'Politique en matière de cookies',
      "Politique d'utilisation des cookies",
      'Cookies et autres traceurs',
      'Charte cookies',
      'Politique relative aux témoins de connexion',
      'Politique sur les témoins',
      'Données personnelles et cookies',
      'Confidentialité & cookies',
    ],
    privacy: [
      'Politique de confidentialité',
      'Protection des données personnelles',
      'Données personnelles',
      'Vie privée',
      'Charte de protection des données à caractère personnel',
      'RGPD',
      'Politique de protection de la vie privée',
    ],
    legal: [
      'Mentions légales',
      'Informations légales',
      'CGU',
      "Conditions générales d'utilisation",
      'Mentions légales et CGU',
      'Crédits & mentions légales',
    ],
  },
  de: {
    cookies: [
      'Cookie-Richtlinie',
      'Cookies',
      'Cookiehinweise',
      'Hinweise zu Cookies',
      'Verwendung von Cookies',
      'Cookie-Richtlinie (EU)',
      'Informationen zu Cookies',
    ],
    privacy: [
      'Datenschutz',
      'Datenschutzerklärung',
      'Hinweise zum Datenschutz',
      'Datenschutzhinweise',
      'Datenschutzbestimmungen',
      'Privatsphäre',
      'Datenschutz & Sicherheit',
    ],
    legal: ['Impressum', 'Rechtliche Hinweise', 'Nutzungsbedingungen', 'Rechtliches'],
  },
  es: {
    cookies: [
      'Política de cookies',
      'Aviso de cookies',
      'Uso de cookies',
      'Información sobre cookies',
      'Política de privacidad y cookies',
    ],
    privacy: [
      'Política de privacidad',
      'Protección de datos',
      'Aviso de privacidad',
      'Política de tratamiento de datos personales',
      'Privacidad',
    ],
    legal: ['Aviso legal', 'Condiciones de uso', 'Términos y condiciones', 'Nota legal'],
  },
  it: {
    cookies: [
      'Cookie policy',
      'Informativa sui cookie',
      'Politica dei cookie',
      'Informativa estesa',
      'Uso dei cookie',
      'Privacy e cookie',
      'Cookie',
    ],
    privacy: [
      'Privacy',
      'Informativa sulla privacy',
      'Trattamento dei dati personali',
      'Tutela della privacy',
      'Privacy policy',
    ],
    legal: ['Note legali', 'Termini e condizioni', "Condizioni d'uso", 'Termini di servizio'],
  },
  nl: {
    cookies: [
      'Cookiebeleid',
      'Cookieverklaring',
      'Cookies',
      'Over cookies',
      'Cookie statement',
      'Privacy en cookies',
      'Privacy- en cookiebeleid',
    ],
    privacy: [
      'Privacybeleid',
      'Privacyverklaring',
      'Privacy statement',
      'Gegevensbescherming',
      'Bescherming persoonsgegevens',
    ],
    legal: ['Disclaimer', 'Colofon', 'Gebruiksvoorwaarden', 'Juridische informatie'],
  },
  pt: {
    cookies: ['Política de cookies', 'Aviso de cookies', 'Utilização de cookies', 'Política de Privacidade e Cookies'],
    privacy: ['Política de privacidade', 'Proteção de dados', 'Protecção de Dados Pessoais', 'Privacidade'],
    legal: ['Aviso legal', 'Termos e condições', 'Termos de uso', 'Condições de utilização'],
  },
  pl: {
    cookies: [
      'Polityka cookies',
      'Polityka plików cookies',
      'Pliki cookie',
      'Informacja o plikach cookies',
      'Polityka prywatności i plików cookies',
    ],
    privacy: [
      'Polityka prywatności',
      'Ochrona danych osobowych',
      'RODO',
      'Ochrona prywatności',
      'Polityka ochrony prywatności',
    ],
    legal: ['Nota prawna', 'Regulamin', 'Warunki korzystania', 'Regulamin serwisu'],
  },
  ro: {
    cookies: [
      'Politica de cookies',
      'Politica privind fișierele cookie',
      'Politica de utilizare a cookie-urilor',
      'Cookie-uri',
    ],
    privacy: ['Politica de confidențialitate', 'Protecția datelor', 'Prelucrarea datelor cu caracter personal', 'GDPR'],
    legal: ['Termeni și condiții', 'Informații legale', 'Condiții de utilizare'],
  },
  sv: {
    cookies: [
      'Cookiepolicy',
      'Om kakor',
      'Kakor',
      'Cookies',
      'Så använder vi cookies',
      'Hantering av kakor',
      'Om cookies på webbplatsen',
    ],
    privacy: [
      'Integritetspolicy',
      'Behandling av personuppgifter',
      'Personuppgifter',
      'Dataskydd',
      'Så hanterar vi dina personuppgifter',
      'Integritet',
    ],
    legal: ['Användarvillkor', 'Juridisk information', 'Allmänna villkor', 'Villkor'],
  },
  da: {
    cookies: [
      'Cookiepolitik',
      'Cookies',
      'Brug af cookies',
      'Privatlivs- og cookiepolitik',
      'Cookie- og privatlivspolitik',
      'Cookiedeklaration',
    ],
    privacy: [
      'Privatlivspolitik',
      'Persondatapolitik',
      'Behandling af personoplysninger',
      'Databeskyttelse',
      'Persondata',
    ],
    legal: ['Brugsvilkår', 'Vilkår og betingelser', 'Juridisk information'],
  },
  nb: {
    cookies: [
      'Informasjonskapsler',
      'Bruk av informasjonskapsler',
      'Cookies',
      'Personvern og informasjonskapsler',
      'Personvern og cookies',
      'Informasjonskapsler (cookies)',
    ],
    privacy: ['Personvernerklæring', 'Personvern', 'Behandling av personopplysninger', 'Personvernpolicy'],
    legal: ['Brukervilkår', 'Vilkår', 'Juridisk informasjon'],
  },
  fi: {
    cookies: [
      'Evästeet',
      'Evästekäytäntö',
      'Evästeseloste',
      'Tietoa evästeistä',
      'Evästeiden käyttö',
      'Tietosuoja ja evästeet',
    ],
    privacy: [
      'Tietosuojaseloste',
      'Tietosuoja',
      'Rekisteriseloste',
      'Rekisteri- ja tietosuojaseloste',
      'Henkilötietojen käsittely',
    ],
    legal: ['Käyttöehdot', 'Oikeudellinen huomautus', 'Palveluehdot'],
  },
  cs: {
    cookies: [
      'Zásady používání souborů cookie',
      'Cookies',
      'Informace o cookies',
      'Používání cookies',
      'Zásady cookies',
      'Prohlášení o cookies',
    ],
    privacy: [
      'Ochrana osobních údajů',
      'Zásady ochrany osobních údajů',
      'Zpracování osobních údajů',
      'GDPR',
      'Ochrana soukromí',
    ],
    legal: ['Podmínky používání', 'Právní informace', 'Všeobecné podmínky', 'Podmínky užití'],
  },
  el: {
    cookies: ['Πολιτική cookies', 'Πολιτική για τα cookies', 'Χρήση cookies', 'Πολιτική Χρήσης Cookies', 'Cookies'],
    privacy: [
      'Πολιτική απορρήτου',
      'Προσωπικά δεδομένα',
      'Πολιτική Προστασίας Προσωπικών Δεδομένων',
      'Προστασία δεδομένων',
    ],
    legal: ['Όροι χρήσης', 'Όροι και προϋποθέσεις'],
  },
  hu: {
    cookies: [
      'Süti szabályzat',
      'Cookie tájékoztató',
      'Sütik kezelése',
      'Cookie-k',
      'Sütikezelés',
      'Sütik használata',
      'Cookie-szabályzat',
    ],
    privacy: [
      'Adatvédelmi tájékoztató',
      'Adatkezelési tájékoztató',
      'Adatvédelem',
      'Adatvédelmi nyilatkozat',
      'Személyes adatok védelme',
    ],
    legal: ['Impresszum', 'Jogi nyilatkozat', 'Felhasználási feltételek', 'ÁSZF'],
  },
}

describe.each(Object.entries(NAMES))('A link in %s', (_, names) => {
  it.each(Object.entries(names).flatMap(([kind, texts]) => texts.map((text) => [kind, text])))(
    'is known for %s by its words: %s',
    (kind, text) => expect(kindOf(text)).toBe(kind),
  )
})

describe('A link’s words alone', () => {
  it.each([
    'Chocolate chip cookies',
    'Cookies recipes',
    'Kakor och bullar',
    'Ciasteczka maślane',
    'Cookies maison aux pépites de chocolat',
    'Mürbe Cookies backen',
    'Biscotti e cookie',
    'Cookies & Cream',
    'Cookie dough',
    'Nos témoins',
    'Témoins de mariage',
    'Témoignages',
    'Cookiebot by Usercentrics',
    'Google to phase out third-party cookies in Chrome after all',
    'Privacy Sandbox',
    'What the Privacy Sandbox means for publishers',
    'Privacy screens for offices',
    'Traceurs GPS',
    'Annonces légales',
    'Legal aid for families',
    'Ufficio legale',
    'Terms of sale',
    'Conditions générales de vente',
    'CGV',
    'AGB',
    'Handelsbetingelser',
    'Datenschutz für Bewerber',
    'Jobs privacy policy',
    'Protection des données des candidats',
    'Zásady zpracování osobních údajů pro uchazeče o zaměstnání',
    'Contact',
    'Delivery and returns',
    'Personal training',
    'Newsletter',
  ])('are no policy’s: %s', (text) => expect(kindOf(text)).toBeNull())

  it.each([
    ['/chocolate-chip-cookies/', 'Read more'],
    ['/recipes/cookies', 'See all'],
    ['/tag/cookies/', 'Cookies'],
    ['/shop/collections/cookies', 'Cookies'],
    ['/recettes/cookies', 'Cookies'],
    ['/blog/privacy-sandbox-explained', 'Read more'],
    ['/2024/05/google-cookies-chrome/', 'Read more'],
    ['/company/jobs/privacy-policy', 'Privacy policy'],
    ['/annonces-legales', 'Annonces'],
  ])('are not mended by an address that is of something else: %s', (href, text) => {
    expect(['cookies', 'privacy', 'legal']).not.toContain(kindOf(text, href))
  })
})

describe('An address', () => {
  it.each<[PolicyKind, string, string]>([
    ['cookies', '/legal/cookie-policy', 'Read more'],
    ['cookies', '/politique-dutilisation-des-cookies', 'Lire'],
    ['cookies', '/terms#cookies', 'Terms of use'],
    ['cookies', '/index.php?page=politica-cookies', 'Aquí'],
    ['cookies', '/politicacookie/', 'Leggi'],
    ['cookies', '/help/cookies.html', 'change your cookie settings'],
    ['cookies', '/info/cookiePolicy.aspx', ''],
    ['cookies', '/uploads/2020/05/cookie-policy.pdf', 'Details'],
    ['cookies', '/p%C5%99ehled-cookies', 'Více'],
    ['privacy', '/datenschutzerklaerung', 'Mehr'],
    ['privacy', '/en/privacy-policy-2', 'I have read it and agree'],
    ['privacy', '/ochrana-osobnich-udaju', 'Více'],
    ['privacy', '/data-protection/index.html', 'Our promise to you'],
    ['legal', '/mentions-legales', 'Qui sommes-nous'],
    ['legal', '/impressum.html', 'Wer wir sind'],
  ])('tells %s by its last part, query or hash: %s', (kind, href, text) => expect(kindOf(text, href)).toBe(kind))
})

import { escapeHtml, page } from '../html'
import { PORTAL_STYLE } from './portal-style'

export interface Brand {
  title: { fr: string; en: string }
  hue: string
  /** It has a page of its own cookie policy. */
  policy?: boolean
}

/** What every page of a portal is drawn with. */
export interface Frame {
  brand: Brand
  language: 'fr' | 'en'
  token: string
  signedIn: boolean
}

/** The theme's file, under the path that such portals serve it from. */
export const THEME = '/assets/theme/aws-ec2-eu-1-opendatasoft-staticfileset/theme.css'

const WORDS = {
  fr: {
    explore: 'Explorer les données',
    login: 'Connexion',
    logout: 'Déconnexion',
    office: 'Back office',
    lead: 'Consultez, croisez et réutilisez les données publiques de notre territoire.',
    map: 'Carte des équipements',
    terms: 'Conditions d’utilisation',
    privacy: 'Confidentialité',
    cookies: 'Politique de cookies',
    banner:
      'Ce portail dépose les cookies nécessaires à son fonctionnement. Acceptez-vous aussi la mesure d’audience ?',
    accept: 'Tout accepter',
    refuse: 'Tout refuser',
    user: 'Identifiant',
    password: 'Mot de passe',
    wrong: 'Identifiant ou mot de passe inconnu.',
    hint: 'Démonstration : demo / demo',
    language: 'English',
    datasets: ['Équipements sportifs', 'Qualité de l’air', 'Subventions aux associations', 'Arbres remarquables'],
    records: 'enregistrements',
  },
  en: {
    explore: 'Explore the data',
    login: 'Log in',
    logout: 'Log out',
    office: 'Back office',
    lead: 'Browse, combine and reuse the public data of our area.',
    map: 'Map of facilities',
    terms: 'Terms of use',
    privacy: 'Privacy',
    cookies: 'Cookies policy',
    banner: 'This portal sets the cookies that it needs to work. Do you accept audience measurement, too?',
    accept: 'Accept all',
    refuse: 'Refuse all',
    user: 'User name',
    password: 'Password',
    wrong: 'Unknown user name or password.',
    hint: 'Demonstration: demo / demo',
    language: 'Français',
    datasets: ['Sports facilities', 'Air quality', 'Grants to associations', 'Remarkable trees'],
    records: 'records',
  },
}

export function homePage(frame: Frame, mapAddress: string): string {
  const words = WORDS[frame.language]
  return layout(
    frame,
    `<section class="hero"><h1>${escapeHtml(frame.brand.title[frame.language])}</h1><p>${words.lead}</p>
<p><a class="button" href="/explore/">${words.explore}</a></p></section>
<section><h2>${words.map}</h2><iframe src="${escapeHtml(mapAddress)}" title="${words.map}"></iframe></section>`,
  )
}

export function explorePage(frame: Frame): string {
  const words = WORDS[frame.language]
  const cards = words.datasets.map(
    (title, index) => `<li class="card"><h2>${title}</h2><p>${(index + 2) * 1_307} ${words.records}</p></li>`,
  )
  return layout(frame, `<section><h1>${words.explore}</h1><ul class="cards">${cards.join('')}</ul></section>`)
}

export function loginPage(frame: Frame, wrong: boolean): string {
  const words = WORDS[frame.language]
  return layout(
    frame,
    `<section><h1>${words.login}</h1>${wrong ? `<p role="alert">${words.wrong}</p>` : ''}
<form method="post" action="/login/"><input type="hidden" name="csrfmiddlewaretoken" value="${escapeHtml(frame.token)}">
<label>${words.user} <input name="username" autocomplete="off"></label>
<label>${words.password} <input name="password" type="password" autocomplete="off"></label>
<button class="button" id="log-in">${words.login}</button><p>${words.hint}</p></form></section>`,
  )
}

export function officePage(frame: Frame): string {
  return layout(frame, `<section><h1>${WORDS[frame.language].office}</h1></section>`)
}

export function termsPage(frame: Frame): string {
  return layout(frame, `<section><h1>${WORDS[frame.language].terms}</h1></section>`)
}

/** The charter with the second set of headings that such portals use, in English as some publish it. */
export function policyPage(frame: Frame): string {
  const rows = [
    ['Opendatasoft', 'sessionid', '2 weeks by default', 'Authentication: recognises who has signed in.'],
    ['Opendatasoft', 'csrftoken', 'New at each log-in. Up to 12 months', 'Security: protects the forms of the portal.'],
    ['Opendatasoft', 'cookies_preferences', '6 months', 'Cookie preferences: keeps the choice made in the banner.'],
    ['Opendatasoft', 'django_language', '12 months', 'Language: remembers the language of the pages.'],
  ]
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return layout(
    { ...frame, language: 'en' },
    `<section><h1>Cookies policy</h1>
<p>A cookie is a small text that a site asks your browser to keep. This portal uses the following.</p>
<h2>Strictly necessary cookies</h2>
<table><tr><th>Supplier name</th><th>Cookie name</th><th>Duration</th><th>Function</th></tr>
${cells}</table></section>`,
  )
}

function layout(frame: Frame, content: string): string {
  const words = WORDS[frame.language]
  const title = escapeHtml(frame.brand.title[frame.language])
  return page({
    language: frame.language,
    title: frame.brand.title[frame.language],
    head: `<link rel="stylesheet" href="${THEME}"><style>${PORTAL_STYLE}</style>`,
    body: `<nav class="ods-front-header" ods-responsive-menu breakpoint="1000">
<ods-responsive-menu-placeholder></ods-responsive-menu-placeholder>
<ods-responsive-menu-collapsible>
<a class="ods-front-header__portal-brand" href="/">${title}</a>
<a href="/explore/">${words.explore}</a>
${frame.signedIn ? `<a href="/backoffice/">${words.office}</a> <a href="/logout/" id="logged-in">${words.logout}</a>` : `<a href="/login/">${words.login}</a>`}
<form method="post" action="/i18n/setlang/"><input type="hidden" name="language" value="${frame.language === 'fr' ? 'en' : 'fr'}"><button id="switch-language">${words.language}</button></form>
</ods-responsive-menu-collapsible>
</nav>
<main>${content}</main>
<footer ng-controller="FooterController"><div class="ods-front-footer">
<a href="/terms/terms-and-conditions/">${words.terms}</a>
<a href="/terms/privacy-policy/">${words.privacy}</a>
${frame.brand.policy === true ? `<a href="/terms/cookies-policy/">${words.cookies}</a>` : ''}
</div></footer>
<div id="cookie-banner" role="region" aria-label="Cookies"><p>${words.banner}</p>
<button class="button" value="accept" id="accept">${words.accept}</button>
<button class="button plain" value="refuse" id="refuse">${words.refuse}</button></div>
<script src="/static/consent.js"></script>`,
  })
}

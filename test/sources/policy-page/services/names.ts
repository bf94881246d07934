import { expect, it } from 'vitest'
import { readTree } from '../../../../src/sources/policy-page/extract/html-document'
import { parsePage } from '../../../../src/sources/policy-page/extract/page'
import { readServices, type ServiceRead } from '../../../../src/sources/policy-page/services/read-services'

const TITLES: Record<string, string> = {
  en: 'Cookie policy',
  fr: 'Politique de cookies',
  de: 'Cookie-Richtlinie',
  es: 'Política de cookies',
  it: 'Informativa sui cookie',
  nl: 'Cookiebeleid',
  pt: 'Política de cookies',
}
/** A first paragraph of each language, by which it is known. */
const FIRST: Record<string, string> = {
  en: 'Cookies are small files that your browser keeps when you visit a website, and this page tells which of them are used here and for what.',
  fr: 'Les cookies sont de petits fichiers que votre navigateur garde quand vous visitez un site, et cette page dit lesquels sont utilisés ici et pour quoi.',
  de: 'Cookies sind kleine Dateien, die Ihr Browser behält, wenn Sie eine Website besuchen, und diese Seite sagt, welche hier wofür verwendet werden.',
  es: 'Las cookies son pequeños archivos que su navegador guarda cuando visita un sitio web, y esta página dice cuáles se utilizan aquí y para qué.',
  it: 'I cookie sono piccoli file che il browser conserva quando si visita un sito, e questa pagina dice quali sono usati qui e per che cosa.',
  nl: 'Cookies zijn kleine bestanden die uw browser bewaart als u een website bezoekt, en deze pagina zegt welke hier worden gebruikt en waarvoor.',
  pt: 'Os cookies são pequenos ficheiros que o seu navegador guarda quando visita um site, e esta página diz quais são utilizados aqui e para quê.',
}

/** Reads a cookie policy with these words below its title and first paragraph. */
export function servicesIn(
  language: string,
  body: string,
  host: string | null = null,
  title = TITLES[language],
): ServiceRead[] {
  const page = `<html lang="${language}"><h1>${title}</h1><p>${FIRST[language]}</p>${body}</html>`
  return readServices(readTree(parsePage(page, 'html')), host)
}

/** States that such a policy names just these services, in order. */
export function itNames(language: string, body: string, names: readonly string[]): void {
  it(`${names.length === 0 ? 'names nothing' : `names ${names.join(', ')}`} (${language}): ${body.replace(/<[^>]*>/g, ' ').trim()}`, () => {
    expect(servicesIn(language, body).map(({ service }) => service)).toEqual(names)
  })
}

import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/core/charter'
import { withPurposesRead } from '../../src/core/words-of-purpose'
import { charter, entry } from './samples'

const SILENT = {
  category: 'unclassified',
  declaredCategory: null,
  consent: 'not-stated',
  declaredConsent: null,
  purpose: null,
  service: null,
  duration: null,
} as const

function read(row: Partial<Entry>, language = 'fr'): Entry {
  const [found] = withPurposesRead(charter([entry('a', { ...SILENT, ...row })], { language })).entries
  if (found === undefined) throw new Error('the row is gone')
  return found
}

/** What is read of a purpose: the category and the consent, a dash for what is not. */
function told(purpose: string, language?: string): string {
  const { category, consent, readFrom = {} } = read({ purpose }, language)
  expect(readFrom).toEqual({
    ...(category === 'unclassified' ? {} : { category: 'purpose' }),
    ...(consent === 'not-stated' ? {} : { consent: 'purpose' }),
  })
  return `${category === 'unclassified' ? '-' : category} ${consent === 'not-stated' ? '-' : consent}`
}

describe('The words of a purpose', () => {
  it.each([
    ['fr', "Mesure d'audience (exemptée de consentement)", 'statistics exempt'],
    ['fr', 'Mesure d’audience anonyme, exempté du recueil du consentement.', 'statistics exempt'],
    ['fr', 'Mesure d’audience, n’est pas soumis au consentement', 'statistics exempt'],
    ['fr', 'Statistiques de fréquentation. Ne nécessite pas votre consentement.', 'statistics exempt'],
    ['fr', 'Sert à la publicité ciblée ; soumis à votre consentement.', 'marketing required'],
    ['fr', 'Strictement nécessaire au fonctionnement du site', 'necessary -'],
    ['fr', 'Consentement requis : oui', '- required'],
    ['fr', 'Aucun consentement n’est requis', '- exempt'],
    ['en', 'Audience measurement, exempt from consent', 'statistics exempt'],
    ['en', 'Counts visits. Does not require consent.', 'statistics exempt'],
    ['en', 'Targeted advertising; requires your consent', 'marketing required'],
    ['en', 'Strictly necessary for the site to work. No consent needed.', 'necessary exempt'],
    ['de', 'Reichweitenmessung, keine Einwilligung erforderlich', 'statistics exempt'],
    ['de', 'Personalisierte Werbung (einwilligungspflichtig)', 'marketing required'],
    ['es', 'Medición de audiencia, exenta de consentimiento', 'statistics exempt'],
    ['it', 'Misurazione del pubblico, esente da consenso', 'statistics exempt'],
    ['nl', 'Publieksmeting, geen toestemming vereist', 'statistics exempt'],
    ['pt', 'Medição de audiência, isento de consentimento', 'statistics exempt'],
    ['pl', 'Pomiar oglądalności, nie wymaga zgody', 'statistics exempt'],
    ['cs', 'Měření návštěvnosti, nevyžaduje souhlas', 'statistics exempt'],
    ['sv', 'Publikmätning, kräver inte samtycke', 'statistics exempt'],
    ['fi', 'Kävijämittaus, ei vaadi suostumusta', 'statistics exempt'],
    ['el', 'Μέτρηση κοινού, δεν απαιτεί συγκατάθεση', 'statistics exempt'],
    ['tr', 'Hedefli reklam, açık rıza gerektirir', 'marketing required'],
    ['uk', 'Цільова реклама, потребує згоди', 'marketing required'],
  ])('tell kind and consent in %s: %s', (language, purpose, expected) => {
    expect(told(purpose, language)).toBe(expected)
  })

  it('are read in any language, whatever the page says of its own', () => {
    expect(told("Mesure d'audience (exemptée de consentement)", 'en')).toBe('statistics exempt')
  })

  it.each([
    ['denies the kind', 'fr', 'Ne sert pas à la publicité ciblée'],
    ['denies the kind', 'en', 'Not used for targeted advertising'],
    ['denies the kind', 'en', 'This cookie isn’t used for audience measurement'],
    ['denies the kind', 'de', 'Wird nicht für personalisierte Werbung verwendet'],
    ['denies the kind', 'es', 'No se usa para publicidad personalizada'],
    ['denies the kind', 'it', 'Non serve alla pubblicità mirata'],
    ['denies the kind', 'cs', 'Neslouží k cílené reklamě ani jako cílená reklama'],
    ['denies the kind', 'tr', 'Hedefli reklam için kullanılmaz'],
    ['denies several', 'fr', 'Sans mesure d’audience, publicité ciblée ni profilage'],
    ['denies the exemption', 'fr', 'N’est pas exempté de consentement'],
    ['denies the exemption', 'en', 'Not exempt from consent'],
    ['answers no', 'fr', 'Consentement requis : non'],
    ['answers no', 'en', 'Consent required? No'],
    ['answers no in a sentence of its own', 'en', 'Consent required. No.'],
    ['hangs on something', 'fr', 'Peut être exempté de consentement si les données sont anonymes'],
    ['hangs on something', 'en', 'May be exempt from consent'],
    ['hangs on something', 'en', 'Exempt from consent when configured so'],
    ['hangs on something', 'fr', 'Soumis à consentement sauf paramétrage anonyme'],
    ['is about a choice', 'fr', 'Mémorise votre refus de la mesure d’audience'],
    ['is about a choice', 'fr', 'Retient l’acceptation des cookies soumis à consentement'],
    ['is about a choice', 'en', 'Remembers your choice about targeted advertising'],
    ['is about a choice', 'en', 'Stores the user consent for cookies that are strictly necessary'],
    ['is about a choice', 'de', 'Speichert die Einwilligung zur Reichweitenmessung'],
    ['stops it', 'en', 'Prevents audience measurement'],
    ['names two kinds', 'fr', 'Mesure d’audience et publicité ciblée'],
    ['names two kinds, one in doubt', 'en', 'Audience measurement. May also be used for targeted advertising.'],
    ['says both of consent', 'en', 'Exempt from consent in the portal. Requires consent on its blog.'],
    ['only sounds like it', 'fr', 'Nécessaire aux statistiques de vente'],
    ['only sounds like it', 'fr', 'Exempte le visiteur de ressaisir son consentement'],
    ['only sounds like it', 'en', 'Required field of the form'],
    ['only sounds like it', 'en', 'Keeps the audience chosen for the newsletter'],
  ])('tell nothing where it %s (%s): %s', (_, language, purpose) => {
    expect(told(purpose, language)).toBe('- -')
  })

  it('are told of one sentence where only another denies something else', () => {
    expect(told('Mesure d’audience. Ne sert pas à la publicité ciblée.')).toBe('statistics -')
    expect(told('Mesure d’audience exemptée de consentement. Aucune donnée n’est transmise.')).toBe('statistics exempt')
  })
})

describe('A row', () => {
  it('is read from its service, its category or beside its duration too, and says from which', () => {
    expect(read({ service: 'Matomo (mesure d’audience)', duration: '13 mois, exempté de consentement' })).toMatchObject(
      {
        category: 'statistics',
        consent: 'exempt',
        readFrom: { category: 'service', consent: 'duration' },
      },
    )
    const declared = { category: 'statistics', declaredCategory: 'Statistiques exemptées de consentement' } as const
    expect(read(declared)).toMatchObject({ ...declared, consent: 'exempt', readFrom: { consent: 'declaredCategory' } })
  })

  it('that names its category, or something of consent, is believed', () => {
    const purpose = 'Mesure d’audience exemptée de consentement'
    const named = { purpose, category: 'necessary', declaredCategory: 'Nécessaires', consent: 'required' } as const
    expect(read(named)).toEqual(entry('a', { ...SILENT, ...named }))
    const unknown = { purpose, declaredCategory: 'Divers', declaredConsent: 'voir plus bas' }
    expect(read(unknown)).toEqual(entry('a', { ...SILENT, ...unknown }))
  })

  it('of which the fields disagree stays as it is', () => {
    expect(read({ purpose: 'Mesure d’audience', service: 'Remarketing' }).category).toBe('unclassified')
  })
})

import { describe, expect, it } from 'vitest'
import complianz from '../../../src/sources/platform/complianz'
import { readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

describe('Complianz', () => {
  it('tells the cookies of each service by purpose, and what is needed as necessary', async () => {
    const result = await readDocument('complianz.html')
    expect(rowsOf(result)).toEqual([
      ['compte_*', 'Compteur Exemple', 'Statistiques', 'statistics', '13 mois', 34_164_000],
      ['vues', 'Compteur Exemple', 'Statistiques', 'statistics', null, null],
      ['essai', 'Compteur Exemple', 'Fonctionnel', 'necessary', 'session', 0],
      ['inconnu', 'Divers', 'Finalité en attente d’enquête', 'unclassified', null, null],
    ])
    const [entry] = result?.charters[0]?.entries ?? []
    expect(entry?.purpose).toBe('Compte les visites')
    expect(entry?.documents).toEqual(['https://count.example.test/privacy'])
  })

  it('tells what was chosen once the banner was answered', () => {
    const kept = { cmplz_functional: 'allow', cmplz_statistics: 'allow', cmplz_marketing: 'deny' }
    const answered = { ...kept, 'cmplz_banner-status': 'dismissed' }
    expect(readingOf(complianz, { cookies: answered })?.choice).toEqual({
      state: 'partial',
      chosenAt: null,
      categories: [
        { declared: 'functional', category: 'necessary', accepted: true, fixed: true },
        { declared: 'statistics', category: 'statistics', accepted: true, fixed: false },
        { declared: 'marketing', category: 'marketing', accepted: false, fixed: false },
      ],
    })
    expect(readingOf(complianz, { cookies: kept })?.choice?.state).toBe('pending')
  })
})

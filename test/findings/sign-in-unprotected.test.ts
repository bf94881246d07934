import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/core/charter'
import rule from '../../src/findings/sign-in-unprotected'
import { charter, entry, siteCookie } from '../core/samples'
import { findBy, inspected } from './inspected'

const SIGN_IN = { purpose: 'Authentification de l’utilisateur' }

function lacksOf(attributes: object, more: Partial<Entry> = SIGN_IN, address?: string): string[] {
  const its = inspected([siteCookie('s', attributes)], [charter([entry('s', more)])], address ? { address } : {})
  return findBy(rule, its).map(({ variant, severity }) => `${variant} ${severity}`)
}

const NONE = { secure: false, httpOnly: false }

describe('A cookie that is declared to keep somebody signed in', () => {
  it('is found without Secure, without HttpOnly, and without either', () => {
    expect(lacksOf({ secure: false, httpOnly: true })).toEqual(['secure serious'])
    expect(lacksOf({ secure: true, httpOnly: false })).toEqual(['http-only attention'])
    expect(lacksOf(NONE)).toEqual(['secure serious', 'http-only attention'])
  })

  it('is not with both, or where they are not visible', () => {
    expect(lacksOf({ secure: true, httpOnly: true })).toEqual([])
    expect(lacksOf({ secure: null, httpOnly: null })).toEqual([])
    expect(lacksOf({ secure: null, httpOnly: false })).toEqual(['http-only attention'])
  })

  it('is not on a site that is not encrypted', () => {
    expect(lacksOf(NONE, SIGN_IN, 'http://data.example.org/')).toEqual([])
  })

  it.each([
    { purpose: 'Identifiant de session' },
    { service: 'Authentification (front et back office)', purpose: 'Se souvenir de l’utilisateur' },
    { purpose: 'Keeps you signed in' },
    { purpose: 'Preserves the user session across page requests' },
    { purpose: 'Wird zur Anmeldung benötigt' },
    { purpose: 'Mantiene el inicio de sesión' },
    { purpose: 'Przechowuje identyfikator sesji' },
    { purpose: 'Munkamenet-azonosító' },
  ])('is known by the words of its purpose or service: %o', (words) => expect(lacksOf(NONE, words)).toHaveLength(2))

  it.each([
    { purpose: 'Protéger contre la falsification de requêtes (CSRF) lors de l’authentification' },
    { purpose: 'Mémoriser la langue des utilisateurs connectés' },
    { purpose: 'Se souvenir du choix opéré par le visiteur' },
    { purpose: 'Récupérer des données via des appels API' },
    { purpose: 'Compter les visites de la session' },
    { purpose: null },
    { ...SIGN_IN, category: 'statistics' as const },
  ])('is none by other words, or in another category: %o', (words) => expect(lacksOf(NONE, words)).toEqual([]))

  it('is none by its name alone', () => {
    const named = inspected([siteCookie('sessionid', NONE)], [charter([entry('sessionid')])])
    expect(findBy(rule, named)).toEqual([])
  })
})

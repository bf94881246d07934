import { describe, expect, it } from 'vitest'
import { grantSite } from './grant'
import { inspect, openSettled, read, settled, statuses, unfold } from './reading'
import { describeInBrowsers, logIn, type Stage } from './stage'

const SEED = {
  cookies_preferences: 'Se souvenir du choix opéré par le visiteur concernant les cookies',
  csrftoken: 'Récupérer des données via des appels API',
  django_language: 'Se souvenir de la langue du visiteur',
  sessionid: "Se souvenir de l'utilisateur d'une page à une autre.",
}

describeInBrowsers('sites', {}, (stage) => {
  describe('the portal whose charter is bundled', () => {
    // First, because Chromium grants again without asking what was once granted.
    it('keeps what the page shows when the person refuses, and asks again', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('charter'))
      const popup = await openSettled(browser, tab)
      await popup.click('[data-testid="grant-site"]')
      await browser.answerPermissionPrompt('deny')
      if (stage.name === 'firefox') {
        await popup.waitUntil(() => document.querySelector('[data-testid="access-notice"]') !== null, [])
        await popup.close()
      }
      const reopened = await openSettled(browser, tab)
      expect(await read(reopened)).toMatchObject({ state: 'ready', visibility: 'page' })
      await reopened.close()
    })

    it('goes from the page’s view by the real prompt to every cookie of the site, and back', async () => {
      const { browser, portal } = stage
      await browser.open(portal.url('sibling', '/domaine'))
      const tab = await logIn(browser, portal.url('charter', '/login/'))
      await tab.click('#accept')
      await tab.click('#switch-language')
      await tab.waitFor('html[lang="en"]')

      const popup = await openSettled(browser, tab)
      const before = await read(popup)
      expect(before).toMatchObject({ state: 'ready', visibility: 'page', charter: 'bundled', whole: 'true' })
      expect(statuses(before)).toMatchObject({
        sessionid: 'unknown',
        csrftoken: 'declared',
        cookies_preferences: 'declared',
        django_language: 'declared',
        compteur_visites: 'undeclared',
      })
      expect(before.rows.map((row) => row.status)).not.toContain('unobserved')
      expect(before.text).toContain('At least')

      const granted = await grantSite(stage, popup)
      const after = await read(granted)
      expect(after).toMatchObject({ state: 'ready', visibility: 'site', host: new URL(portal.url('charter')).hostname })
      for (const [name, purpose] of Object.entries(SEED)) {
        expect(after.rows.filter((row) => row.name === name)).toHaveLength(1)
        expect(after.rows.find((row) => row.name === name)).toMatchObject({
          purpose,
          status: 'declared',
          basis: 'site',
          category: 'necessary',
          provider: 'Opendatasoft',
          party: 'first',
        })
      }
      expect(statuses(after)['compteur_visites']).toBe('undeclared')
      expect(after.rows[0]?.status).toBe('undeclared')
      expect(statuses(after)['ods_commun']).toBe('undeclared')
      expect(Object.keys(statuses(after))).not.toContain('compteur_voisin')
      expect(after.rows.map((row) => row.name)).not.toContain('carte_visiteur')

      await unfold(granted, 'access')
      await granted.click('[data-testid="give-back-site"]')
      await settled(granted, 'page')
      expect(statuses(await read(granted))['sessionid']).toBe('unknown')
      await granted.close()
    })
  })

  describe('other sites', () => {
    it('takes another portal of the platform by its signs, and calls nothing of it undeclared', async () => {
      for (const site of ['ownDomain', 'sibling'] as const) {
        const reading = await inspectAt(stage, site)
        expect(reading).toMatchObject({ state: 'ready', charter: 'bundled', whole: 'false' })
        expect(reading.rows.find((row) => row.name === 'csrftoken')).toMatchObject({
          status: 'declared',
          basis: 'platform',
          provider: 'Opendatasoft',
        })
        expect(reading.rows.map((row) => row.status)).not.toContain('undeclared')
        expect(reading.text).toContain('another portal of Opendatasoft')
      }
    })

    it('takes no blog about the platform for a portal', async () => {
      const reading = await inspectAt(stage, 'impostor')
      expect(reading).toMatchObject({ state: 'ready', charter: 'none', whole: 'false' })
      expect(statuses(reading)).toEqual({ sessionid: 'unchecked', csrftoken: 'unchecked' })
    })

    it('shows the cookies of a site without a charter as unchecked', async () => {
      const reading = await inspectAt(stage, 'plain')
      expect(reading).toMatchObject({ state: 'ready', charter: 'none' })
      expect(new Set(reading.rows.map((row) => row.status))).toEqual(new Set(['unchecked']))
      expect(Object.keys(statuses(reading)).toSorted()).toEqual(['ab_group', 'audience', 'theme', 'visitor_id'])
    })

    it('says in words that a site keeps no cookie to be seen', async () => {
      const reading = await inspectAt(stage, 'empty')
      expect(reading.rows).toEqual([])
      expect(reading.text).toContain('No cookie of this site can be seen from the page')
    })
  })
})

async function inspectAt(stage: Stage, site: Parameters<Stage['portal']['url']>[0], path = '/') {
  const tab = await stage.browser.open(stage.portal.url(site, path))
  return inspect(stage.browser, tab)
}

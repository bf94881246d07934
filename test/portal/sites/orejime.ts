import { consentSite } from './consent-site'

const template = (purpose: string, cookie: string) =>
  `<template data-purpose="${purpose}"><script>document.cookie = '${cookie}=1; path=/; max-age=86400'</script></template>`

/** A public service with Orejime, as the French State's design system has it. */
export const orejime = consentSite({
  name: 'orejime',
  title: 'Le service',
  package: 'orejime',
  head: `
<script>
  window.orejimeConfig = {
    privacyPolicyUrl: '/donnees', cookie: { name: 'choix_orejime' },
    purposes: [
      { id: 'service', title: 'Le service', isMandatory: true, cookies: ['panier'] },
      {
        id: 'audience', title: 'Mesure d’audience',
        purposes: [{ id: 'compteur', title: 'Compteur Exemple', description: 'Compte les visites.', cookies: [/^_compteur/] }],
      },
      { id: 'film', title: 'Film Exemple', cookies: ['_film'] },
    ],
  }
</script>
<script src="/static/dist/orejime-standard-fr.js"></script>
<link rel="stylesheet" href="/static/dist/orejime-standard.css">`,
  pages: { '/donnees': '' },
  body: `${template('compteur', '_compteur')}${template('film', '_film')}`,
})

import { registrableDomain } from '../../../core/site'

/**
 * Sites whose policies are never another site's own: consent platforms, what sites embed, browsers, authorities, guides
 * to cookies and ways to opt out. By registrable domain.
 */
const FOREIGN = new Set(
  `cookiebot.com cookiedatabase.org cookiepedia.co.uk cookieyes.com cookielawinfo.com cookie-script.com complianz.io
  onetrust.com cookielaw.org didomi.io axept.io axeptio.eu usercentrics.com usercentrics.eu trustarc.com truste.com
  quantcast.com inmobi.com osano.com sourcepoint.com consentmanager.net consentmanager.de borlabs.io civicuk.com
  tarteaucitron.io cookiefirst.com cookieinformation.com cookiehub.com cookiehub.net klaro.org secureprivacy.ai
  cookiepolicygenerator.com cookieconsent.com iabeurope.eu iabtechlab.com consensu.org sirdata.com
  google.com google.fr google.de google.es google.it google.nl google.pl google.pt youtube.com blogger.com doubleclick.net
  facebook.com instagram.com meta.com whatsapp.com twitter.com x.com linkedin.com pinterest.com tiktok.com snapchat.com
  snap.com reddit.com tumblr.com threads.net vimeo.com dailymotion.com soundcloud.com spotify.com twitch.tv discord.com
  microsoft.com bing.com live.com mozilla.org mozilla.com apple.com opera.com brave.com vivaldi.com duckduckgo.com
  adobe.com amazon.com amazon.co.uk amazon.de amazon.fr cloudflare.com hotjar.com matomo.org mailchimp.com intuit.com
  hubspot.com salesforce.com intercom.com zendesk.com crisp.chat tawk.to typeform.com calendly.com stripe.com paypal.com
  automattic.com wordpress.com wordpress.org akismet.com gravatar.com wix.com squarespace.com shopify.com jimdo.com
  criteo.com taboola.com outbrain.com teads.com xandr.com adnxs.com yandex.ru yandex.com oracle.com addthis.com
  sharethis.com addtoany.com disqus.com hcaptcha.com cookieserve.com comscore.com scorecardresearch.com nielsen.com
  piano.io atinternet.com segment.com mixpanel.com amplitude.com hsforms.com sendinblue.com brevo.com sentry.io
  allaboutcookies.org aboutcookies.org aboutcookies.org.uk aboutads.info networkadvertising.org youronlinechoices.com
  youronlinechoices.eu youronlinechoices.com.au edaa.eu digitaladvertisingalliance.org privacyshield.gov ghostery.com
  substack.com medium.com ghost.org patreon.com github.com gitlab.com netlify.com vercel.com webflow.com godaddy.com
  weebly.com canva.com eventbrite.com eventbrite.co.uk bandcamp.com mailerlite.com activecampaign.com klaviyo.com
  cnil.fr ico.org.uk gov.uk europa.eu aepd.es garanteprivacy.it gpdp.it autoriteitpersoonsgegevens.nl
  gegevensbeschermingsautoriteit.be autoriteprotectiondonnees.be bfdi.bund.de edoeb.admin.ch uodo.gov.pl uoou.cz
  uoou.gov.cz cnpd.pt anpd.gov.br dataprotection.ie dataprotection.ro dpa.gr naih.hu imy.se pts.se datatilsynet.dk
  datatilsynet.no tietosuoja.fi traficom.fi nkom.no minecookies.org erhvervsstyrelsen.dk wikipedia.org archive.org`.split(
    /\s+/,
  ),
)

/** Hosts of those sites where anybody keeps documents or pages of their own. */
const SHARED = /^(?:docs|drive|sites)\.google\.com$/

/** Tells whether what stands on a host is never another site's own policy. */
export function isForeign(host: string): boolean {
  if (SHARED.test(host)) return false
  return FOREIGN.has(registrableDomain(host) ?? host)
}

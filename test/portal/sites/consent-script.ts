/** The portal's own script: keeps the visitor's choice for six months and puts the banner away. */
export const CONSENT_SCRIPT = `
const banner = document.getElementById('cookie-banner')
if (document.cookie.includes('cookies_preferences=')) banner.hidden = true
for (const button of banner.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    const choice = encodeURIComponent(JSON.stringify({ audience: button.value === 'accept' }))
    document.cookie = 'cookies_preferences=' + choice + '; Max-Age=15778800; Path=/; SameSite=Lax; Secure'
    banner.hidden = true
  })
}
`

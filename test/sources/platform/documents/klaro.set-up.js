const settings = {
  lang: document.documentElement.lang,
  translations: { en: { purposes: { stats: 'Counting' } } },
  services: [
    { name: 'counter', purposes: ['stats'], cookies: [[/^_cex/i, '/', location.hostname], 'cexid'] },
    // { name: 'old', purposes: ['stats'], cookies: ['gone'] },
  ],
}

export default settings

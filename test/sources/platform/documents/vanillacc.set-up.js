window.addEventListener('load', () => {
  const consent = initCookieConsent()
  consent.run({
    current_lang: 'en',
    languages: {
      en: {
        settings_modal: {
          cookie_table_headers: [{ col1: 'Name' }, { col2: 'Domain' }, { col3: 'Expiration' }, { col4: 'Description' }],
          blocks: [
            {
              title: 'Counting',
              toggle: { value: 'analytics', readonly: false },
              cookie_table: [{ col1: '^_cex', col2: 'example.test', col3: '2 years', col4: 'Counts', is_regex: true }],
            },
          ],
        },
      },
    },
  })
})

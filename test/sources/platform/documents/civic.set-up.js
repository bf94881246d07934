const config = { apiKey: '0000', product: 'PRO' }
config.optionalCookies = [{ name: 'analytics', label: 'Counting', cookies: ['_cex', '_cey'], onAccept() {} }]
CookieControl.load(config)

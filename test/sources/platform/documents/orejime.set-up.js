window.orejimeConfig = {
  privacyPolicyUrl: '/privacy',
  purposes: [{ id: 'counter', title: 'Counter', cookies: [/^_cex/, 'cexid'] }],
}

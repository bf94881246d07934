import { describe, expect, it } from 'vitest'
import { inlineScripts } from './inline-scripts'

describe('The inline scripts of a page', () => {
  it('are those that a browser would run, in their order', () => {
    const html = `<!doctype html><html><head><script>a = '<b>' && 1</script><script type="module">export default 2</script></head>
      <body><div><script type="text/javascript" nonce="{{ nonce }}">c()</script></div><script type="">d()</script>
      <script type="application/javascript; charset=utf-8">e()</script></body></html>`
    expect(inlineScripts(html)).toEqual(["a = '<b>' && 1", 'export default 2', 'c()', 'd()', 'e()'])
  })

  it.each([
    ['data', '<script type="application/json">{}</script><script type="application/ld+json">{}</script>'],
    ['templates', '<script type="text/template">a</script><script type="text/x-handlebars">a</script>'],
    ['scripts held back', '<script type="text/plain" data-name="a">a()</script>'],
    ['scripts elsewhere', '<script src="a.js">a()</script>'],
    ['scripts in a comment', '<!-- <script>a()</script> -->'],
    ['scripts in a template', '<template><script>a()</script></template>'],
    ['scripts in a text field', '<textarea><script>a()</script></textarea>'],
    ['empty scripts', '<script> \n </script>'],
  ])('are not %s', (_, html) => {
    expect(inlineScripts(html)).toEqual([])
  })

  it('are found among the tags of a page template', () => {
    const html = `{% load static %}<script src="{% static "a.js" %}"></script>{% if a %}<script>b({{ c }})</script>{% endif %}`
    expect(inlineScripts(html)).toEqual(['b({{ c }})'])
  })

  it('are found however deeply they stand', () => {
    expect(inlineScripts(`${'<div>'.repeat(20_000)}<script>a()</script>`)).toEqual(['a()'])
  })
})

import { describe, expect, it } from 'vitest'
import { readScript } from './read-script'

const SERVICE = { name: 'audience', cookies: ['visit_id', 'visit_day'] }
const LITERAL = `{ name: 'audience', cookies: ['visit_id', "visit_day"] }`

describe('A name that a script gives a value', () => {
  it.each([
    ['var', `var settings = ${LITERAL}`],
    ['const without semicolons', `const lang = 'fr'\nconst settings = ${LITERAL}\nexport { lang }`],
    ['an assignment to the window', `window.settings = ${LITERAL};`],
    ['an assignment by brackets', `window['settings'] = ${LITERAL};`],
    ['globalThis, self', `globalThis.settings = {}; self.settings = ${LITERAL}`],
    ['a function that runs at once', `(function () { var settings = ${LITERAL}; })();`],
    ['one that exports it', `(function () { var s = ${LITERAL}; window.settings = s })()`],
    ['one that is given the window', `!(function (w, d) { w.settings = ${LITERAL} })(window, document)`],
    ['one that is called on something', `(function () { this.settings = ${LITERAL} }).call(window)`],
    ['an arrow that runs at once', `(() => { window.settings = ${LITERAL} })()`],
    ['what such a function returns', `var settings = (function () { var s = ${LITERAL}; return s })()`],
    ['a listener', `addEventListener('load', function () { window.settings = ${LITERAL} })`],
    ['a function called later', `setUp(); function setUp() { window.settings = ${LITERAL} }`],
    [
      'JSON in a string',
      `var settings = JSON.parse("{\\"name\\":\\"audience\\",\\"cookies\\":[\\"visit_id\\",\\"visit_day\\"]}")`,
    ],
    ['a default where it is not set', `window.settings = window.settings || ${LITERAL}`],
    ['the branch that is known', `var settings = isTest() ? readTest() : ${LITERAL}`],
    ['both branches of an if', `if (a) { b() } else if (c) { window.settings = ${LITERAL} }`],
    ['a try', `try { window.settings = ${LITERAL} } catch (e) { report(e) }`],
    [
      'parts put together',
      `var settings = { name: 'x' }; settings.name = 'audience'; settings.cookies = []; settings.cookies.push('visit_id'); settings.cookies.push('visit_day')`,
    ],
    [
      'Object.assign',
      `const base = { name: 'audience' }; const settings = Object.assign({}, base, { cookies: ['visit_id', 'visit_day'] })`,
    ],
    [
      'spread',
      `const first = ['visit_id']; const base = { name: 'audience', cookies: 0 }; const settings = { ...base, cookies: [...first, 'visit_day'] }`,
    ],
    [
      'concat and join',
      `var settings = { name: ['au', 'ence'].join('di'), cookies: ['visit_id'].concat(['visit_day']) }`,
    ],
    ['split', `var settings = { name: 'audience', cookies: 'visit_id,visit_day'.split(',') }`],
    [
      'sums of strings',
      `var p = 'visit'; var settings = { name: 'aud' + \`ience\`, cookies: [p + '_id', \`\${p}_day\`] }`,
    ],
    [
      'computed and shorthand keys',
      `const k = 'name', cookies = ['visit_id', 'visit_day']; const settings = { [k]: 'audience', cookies }`,
    ],
    ['a taken apart object', `const { a: { settings } } = { a: { settings: ${LITERAL} } }`],
    ['TypeScript', `interface S { name: string }\nexport const settings: S = ${LITERAL} as const satisfies S`],
    [
      'minified',
      `!function(e,t){var n=!0,r=void 0;n&&(e.settings={name:"audience",cookies:["visit_id","visit_day"]})}(window)`,
    ],
    ['a comment beside it', `// var settings = 1\nvar settings = ${LITERAL} /* settings = 2 */ <!-- settings = 3`],
    ['a byte order mark', `\ufeffvar settings = ${LITERAL}`],
  ])('is read from %s', (_, source) => {
    expect(readScript(source).variables['settings']).toEqual(SERVICE)
  })

  it('is read from an export without a name', () => {
    expect(readScript(`const s = ${LITERAL}\nexport default s`).variables['default']).toEqual(SERVICE)
    expect(readScript(`export default ${LITERAL}`).variables['default']).toEqual(SERVICE)
    expect(readScript(`const s = ${LITERAL}\nexport { s as default }`).variables['default']).toEqual(SERVICE)
    expect(readScript(`module.exports = ${LITERAL}`).variables['module']).toEqual({ exports: SERVICE })
  })

  it('is read from the fields of a class', () => {
    const source = `@Injectable() export class Consent { private readonly settings: S = ${LITERAL}; constructor(private t: T) { start(this.settings) } }`
    const { variables, calls } = readScript(source)
    expect(variables['this']).toEqual({ settings: SERVICE })
    expect(calls).toContainEqual({ callee: 'start', args: [SERVICE] })
  })

  it('is put together where the object comes from elsewhere', () => {
    const source = `platform.services.tally = ${LITERAL}; platform.user.id = 'ab-1'; platform.user.more = function () {};
      (platform.job = platform.job || []).push('tally'); (platform.job = platform.job || []).push('other'); platform.late.push('x')`
    expect(readScript(source).variables['platform']).toEqual({
      services: { tally: SERVICE },
      user: { id: 'ab-1' },
      job: ['tally', 'other'],
      late: ['x'],
    })
  })

  it('is put together from functions where it stands under a short name in each', () => {
    const source = `var m={1:function(t,e,n){var i=n(4);i.get=function(){return i.store.list}},2:function(t,e,n){var i=n(4);i.store={list:${LITERAL}}}}`
    expect(readScript(source).variables['i']).toEqual({ store: { list: SERVICE } })
  })

  it('holds its last known value, the global one before that of a function', () => {
    expect(readScript('var a = 1; a = 2; a = f()').variables).toEqual({ a: 2 })
    expect(readScript('var a = 1; function f() { var a = 2, b = 3 }').variables).toEqual({ a: 1, b: 3 })
    expect(readScript('var c = start(); var c = { a: 1 }').variables).toEqual({ c: { a: 1 } })
  })
})

describe('A value', () => {
  it.each([
    ['/^_ga/i', { regex: { source: '^_ga', flags: 'i' } }],
    ["new RegExp('^a/b', 'g')", { regex: { source: '^a\\/b', flags: 'g' } }],
    ["RegExp('[')", undefined],
    ["'a' + location.hostname + 'b'", 'ab'],
    [`\`\${a}-\${1 + 1}-\${b()}\``, '-2-'],
    ['1 + 2 + "px"', '3px'],
    ['60 * 60 * 24 - -1 / 2', 86400.5],
    ['[!0, !1, null, void 0, -1.5e3, 0x10]', [true, false, null, undefined, -1500, 16]],
    ['[f(), , function () {}, new Date(), 3n]', [undefined, undefined, undefined, undefined, undefined]],
    ['{ a: f(), b: function () {}, c() {}, get d() { return 1 }, e: class {}, f: 1 }', { f: 1 }],
    ['0 || "" || "x"', 'x'],
    ['null ?? "x"', 'x'],
    ['a.b && "x"', 'x'],
    ['(f(), "x")', 'x'],
    ['f() ? g() : "x"', 'x'],
    ['await "x"', 'x'],
    ['Object.freeze({ a: 1 })', { a: 1 }],
    ['JSON.parse("{")', undefined],
    ['eval("1")', undefined],
    ['{ "__proto__": { a: 1 }, b: 2 }', JSON.parse('{"__proto__":{"a":1},"b":2}')],
  ])('of %s is known as far as it can be without running it', (source, value) => {
    const { variables } = readScript(`var value = ${source.startsWith('{') ? `(${source})` : source}`)
    expect(JSON.stringify(variables['value'])).toBe(JSON.stringify(value))
  })

  it('changes no object of the reader', () => {
    readScript(
      'a.__proto__.polluted = 1; Object.prototype.polluted = 1; ({}).__proto__.polluted = 1; [].constructor.polluted = 1',
    )
    expect('polluted' in {}).toBe(false)
    expect('polluted' in Array).toBe(false)
  })
})

describe('A call', () => {
  it.each([
    ['CookieControl.load', `var config = ${LITERAL}; CookieControl.load(config);`],
    ['initCookieConsent().run', `initCookieConsent().run(${LITERAL})`],
    [
      'initCookieConsent().run',
      `addEventListener('load', function () { var cc = initCookieConsent(); cc.run(${LITERAL}) })`,
    ],
    ['initCookieConsent().run', `let cc; cc = window.initCookieConsent(); cc.run(${LITERAL})`],
    [
      'CookieConsent.run',
      `import * as CookieConsent from 'somewhere'\nclass A { start(): void { CookieConsent.run(${LITERAL}) } }`,
    ],
    ['CookieConsent.run', `window.CookieConsent?.run(${LITERAL})`],
    ['CookieConsent.run', `import('somewhere').then(CookieConsent => CookieConsent.run(${LITERAL}))`],
    ['e.run', `var m = [function (t, e, n) { n(1); (0, e.run)(${LITERAL}) }]`],
    ['new Klaro.Manager', `var manager = new Klaro.Manager(${LITERAL})`],
    ['run', `import { run } from 'somewhere'; run(${LITERAL})`],
  ])('of %s is kept with what it is given', (callee, source) => {
    expect(readScript(source).calls).toContainEqual({ callee, args: [SERVICE] })
  })

  it('is kept with what its argument holds in the end, once, and only where something is known', () => {
    const source = 'var s = {}; function go() { start(s, on, 1) } go(); go(); s.a = 1; stop(on); log()'
    expect(readScript(source).calls).toEqual([{ callee: 'start', args: [{ a: 1 }, undefined, 1] }])
  })
})

describe('A script that can only be read in part', () => {
  const PAGE = `
    {% load static %}
    platform.init({ "privacyUrl": "{% url "privacy" %}", {# not yet #} lang: {{ lang|default:"fr" }}, "name": "<?php echo $name ?>-x" });
    {% if tracked %}
    platform.user.id = {{ ID }}; platform.user.host = 'https://{{ HOST }}/';
    (platform.job = platform.job || []).push('audience');
    {% endif %}
    {% comment %} (platform.job).push('former'); {% endcomment %}
    <?php if ($more) { ?> platform.job.push('more') <?php } ?>`

  it('is read without the tags of its template', () => {
    const { variables, calls } = readScript(PAGE)
    expect(variables['platform']).toEqual({ user: { host: 'https:///' }, job: ['audience', 'more'] })
    expect(calls[0]).toEqual({ callee: 'platform.init', args: [{ privacyUrl: '', name: '-x' }] })
  })

  it('keeps the tags that it can be read with', () => {
    expect(readScript(`var a = '{{ b }}'`).variables).toEqual({ a: '{{ b }}' })
  })

  it('is read around the statement that is broken', () => {
    const source = `var a = 1;\nvar b = { c: };\nfunction f() { return }\nvar d = ${LITERAL}\n)\nwindow.e = 2`
    expect(readScript(source).variables).toEqual({ a: 1, d: SERVICE, e: 2 })
  })

  it('is read within the function that is broken elsewhere', () => {
    const source = `(function () {\n  var a = 1;\n  var b = ;\n  start(${LITERAL});\n})();`
    expect(readScript(source)).toEqual({ variables: { a: 1 }, calls: [{ callee: 'start', args: [SERVICE] }] })
  })

  it.each(['', ' ', '\0', '<p>', '{', '"', '`${', '/*', 'var', '<?php', '{% if', '\ud800', '}'.repeat(9)])(
    'gives nothing, and throws nothing, of %j',
    (source) => {
      expect(readScript(source)).toEqual({ variables: {}, calls: [] })
    },
  )
})

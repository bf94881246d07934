import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNamePatterns } from '../../src/core/declared-names'
import { declares, mayDeclare } from './patterns'

function expectNames(words: string, yes: string[], no: string[]): void {
  expect(yes.filter((name) => !declares(words, name))).toEqual([])
  expect(no.filter((name) => declares(words, name))).toEqual([])
}

describe('The names that a charter declares', () => {
  it.each<[words: string, yes: string[], no: string[]]>([
    ['_ga', ['_ga'], ['_ga_', '_gat', '_GA', 'x_ga']],
    ['_ga_*', ['_ga_ABC', '_ga_'], ['_ga', '_gat_1']],
    ['_pk_id.*', ['_pk_id.1.2', '_pk_id.'], ['_pk_idx']],
    ['_gat_UA-xxxx', ['_gat_UA-12345-6'], ['_gat_GA-1']],
    ['_gat_UA-XXXXXXXX-X', ['_gat_UA-12345678-1'], ['_gat_UA-12345678']],
    ['_gat_nnn', ['_gat_123'], ['_gat', '_gab_123']],
    ['_gat_UA-xxxx-x', ['_gat_UA-12-3'], ['_gat_UA-12']],
    ['id.xx', ['id.12'], ['id12']],
    ['id.XX', ['id.12'], ['id12']],
    ['id.nnn', ['id.12'], ['id12']],
    ['id.nn', ['id.nn'], ['id.12']],
    ['id.x', ['id.x'], ['id.1']],
    ['id.xxl', ['id.xxl'], ['id.12l']],
    ['SSESS<ID>', ['SSESSabc0123'], ['SESSabc']],
    ['SSESS<<ID>>', ['SSESSabc0123'], ['SESSabc', 'xSSESSabc']],
    ['visid_incap_#', ['visid_incap_2410'], ['visid_2410']],
    ['{site}_session', ['demo_session'], ['demo_sessions']],
    [`$${'{site}'}_session`, ['demo_session'], ['demo_sessions']],
    ['{{site}}_session', ['demo_session'], ['demo_sessions']],
    ['[site]_session', ['demo_session'], ['demo_sessions']],
    ['(prefix)_session', ['demo_session', '_session'], ['demo_sessions', 'session', '(prefix)']],
    ['cart_(user id)', ['cart_1', 'cart_'], ['cart', 'xcart_1']],
    ['(any name)-cart_(id)_end', ['a-cart_b_end'], ['a-cart_b', 'cart']],
    ['(prefix)', ['(prefix)'], ['demo']],
    ['cookie(s)', ['cookie(s)'], ['cookies']],
    ['_visit(1)', ['_visit(1)'], ['_visit1', '_visitor']],
    ['_visit_(1)_x', ['_visit_(1)_x'], ['_visit_2_x']],
    ['_visit_(a(b)', ['_visit_(a(b)'], ['_visit_2']],
    ['%s_consent', ['abc_consent'], ['abc_consents']],
    ['100%sure', ['100%sure'], ['100xure']],
    ['_hjSessionUser; _hjid', ['_hjSessionUser', '_hjid'], ['_hjSessionUser; _hjid', '_hj']],
    ['_ga\n_gid\t_gat', ['_ga', '_gid', '_gat'], ['_g']],
    ['_ga & _gid | _gat', ['_ga', '_gid', '_gat'], ['&', '|']],
    ['_ga and _gid or _gat', ['_ga', '_gid', '_gat'], ['and', 'or']],
    ['_ga / _gid', ['_ga', '_gid'], ['/']],
    ['a/b', ['a/b'], ['a', 'b']],
    ['“_ga”', ['_ga'], ['“_ga”']],
    ['/^_gat_.+$/i', ['_gat_x', '_GAT_x'], ['a_gat_x']],
    ['/^_gat_.+$/', ['_gat_x'], ['_GAT_x']],
    ['^_ga', ['_ga', '_ga_1', '_gac'], ['^_ga', 'a_ga']],
    ['^_ga(_\\w+)?$', ['_ga', '_ga_1'], ['_gac']],
    ['^_gtag^', ['^_gtag^'], ['_gtag']],
    ['/^(_ga|_gid)$/', ['_ga', '_gid'], ['_ga|_gid', '_g']],
    ['Any cookie starting with _hs', ['_hs', '_hstc'], ['Any', 'x_hs', '_HS']],
    ['Cookies that begin with "_pk_"', ['_pk_id'], ['Cookies', '_pk']],
    ['prefixed with _pk_*', ['_pk_id'], ['_pk']],
    ['_ga (Google Analytics)', ['_ga'], ['Google']],
    ['my name)', ['my name)'], ['my name']],
    ['wp-settings-…', ['wp-settings-1'], ['wp-setting']],
    ['cookie...', ['cookie123'], ['cooki']],
    ['<host>_<id>_end', ['a_b_end'], ['a_b_ends', 'end']],
    ['max_age', ['max_age'], ['max_age2']],
    ['next', ['next'], ['neat']],
    ['a<b', ['a<b'], ['axb', 'a']],
    ['__Secure-1PSID', ['__Secure-1PSID'], ['__Secure-XPSID']],
    ['AMP_TOKEN', ['AMP_TOKEN'], ['AMP_TOKENS']],
  ])('in %j', expectNames)

  it.each<[words: string, yes: string[], no: string[]]>([
    ['_ga, _gid et _gat', ['_ga', '_gid', '_gat'], ['et', '_g']],
    ['_ga ou _gid', ['_ga', '_gid'], ['ou']],
    ['« _ga »', ['_ga'], ['« _ga »']],
    ['Cookies commençant par _pk_', ['_pk_id'], ['Cookies', '_pk']],
    ['Tout cookie qui commence par _pk_', ['_pk_id'], ['Tout', 'x_pk_id']],
    ['les cookies qui commencent par « _pk_ »', ['_pk_id'], ['«', 'les']],
    ['Tout cookie dont le nom commence par _pk_', ['_pk_id'], ['Tout', 'nom']],
    ['Cookies débutant par _pk_', ['_pk_id'], ['Cookies']],
    ['Les cookies débutent par _pk_', ['_pk_id'], ['Les']],
    ['Cookies préfixés par _pk_', ['_pk_id'], ['Cookies']],
    ['COMMENÇANT PAR _pk_', ['_pk_id'], ['_PK_id']],
  ])('in French, in %j', expectNames)

  it.each<[words: string, yes: string[], no: string[]]>([
    ['met_UA-XXXXX-Y', ['met_UA-90210-4'], ['met_UB-90210-4', 'met_UA-90210']],
    ['hop_xxx_yyy', ['hop_12_34'], ['hop_12']],
    ['hop_xx_yy', ['hop_12_34'], ['hop_12']],
    ['plan_YYYYMMDD', ['plan_20261126'], ['plan', 'planer_20261126']],
    ['plan_DDMMYYYY', ['plan_26112026'], ['plan']],
    ['plan_DD-MM-YYYY', ['plan_26-11-2026'], ['plan']],
    ['plan_YYYY-MM-DD_end', ['plan_2026-11-26_end'], ['plan_2026-11-26']],
    ['plan_AAAAMMJJ', ['plan_20261126'], ['plan']],
    ['tick_JJJJMMTT', ['tick_20261126'], ['tick']],
    ['tick_RRRR-MM-DD', ['tick_2026-11-26'], ['tick']],
    ['tick_ГГГГ', ['tick_2026'], ['tick']],
    ['yyy_end', ['12_end'], ['end']],
    ['ORG_####@BrandOrg', ['ORG_9E10@BrandOrg'], ['ORG_9E10']],
    ['[site]_l', ['tuile_l'], ['tuile_m']],
    ['lot_{n}_{m}', ['lot_4_2'], ['lot_4']],
    ['NAMES', ['NAMES'], ['NAME', 'NAMED']],
    ['HTTPS', ['HTTPS'], ['HTTP']],
    ['play_MMS', ['play_MMS'], ['play_12']],
    ['SUMMARY', ['SUMMARY'], ['SUM']],
    ['strich\u2011name', ['strich-name'], ['strich']],
    ['wei\u00adter', ['weiter'], ['wei']],
    ['ziel\u200b_ort', ['ziel_ort'], ['ziel']],
    ['Vue (1er passage)', ['Vue'], ['1er', 'passage']],
    ['Vue (1er, 2e et 3e passage)', ['Vue'], ['2e', '3e', 'passage']],
    ['_ga (Google, Ireland), _gid', ['_ga', '_gid'], ['Ireland', 'Google']],
    ['note1, note2 et note3', ['note1', 'note2', 'note3'], ['et', 'note']],
    ['note1, note2 und note3', ['note1', 'note2', 'note3'], ['und']],
    ['note1, note2 y note3', ['note1', 'note2', 'note3'], ['y']],
    ['note1 oraz note2', ['note1', 'note2'], ['oraz']],
    ['a/a*, b', ['b'], []],
  ])('in %j too', expectNames)

  it.each<[words: string, yes: string[], no: string[]]>([
    ['seen_', ['seen_K3J5', 'seen_'], ['seen', 'seenK']],
    ['seen-', ['seen-K3J5'], ['seen', 'seen_K']],
    ['box.id.', ['box.id.7.ab31', 'box.id'], ['box', 'boxid']],
    ['_', [], ['_ga']],
    ['_.', [], ['_.ga', '_ga']],
    ['panier[ref]', ['panier[ref]'], []],
    ['Vue (1er passage)', ['Vue (1er passage)'], ['1er']],
    ['kurz\u00a0wahl', ['kurz\u00a0wahl'], ['kurz', 'wahl']],
    ['a/b', [], ['a', 'b']],
    ['etabli/vis/clou', ['etabli', 'vis', 'clou'], ['et', 'vis/clou']],
    ['_mes/_mes_K3', ['_mes', '_mes_K3'], ['mes']],
    ['note/note_*', ['note', 'note_7'], ['noted']],
    ['pagead/1p-user-list/#', [], ['pagead', '1p-user-list']],
    ['ccm/conversion/957864826/', [], ['ccm', 'conversion']],
    ['n/a', [], ['n', 'a']],
    ['_s/_sid', [], ['_s', 'sid']],
    ['vue/vue_*', ['vue', 'vue_1'], ['vu']],
    ['https://atelier.example/vis', [], ['vis']],
    ['SESSxxxx', ['SESSab12'], ['SES']],
    ['panier%5Bref%5D', ['panier[ref]'], []],
    ['50%', [], ['50']],
    ['_ga', [], ['_ga', '_ga_1']],
    ['/^_ga_$/', [], ['_ga_1', '/^_ga_$/']],
  ])('may be others by another reading, in %j', (words, yes, no) => {
    expect(yes.filter((name) => !mayDeclare(words, name) && !declares(words, name))).toEqual([])
    expect(no.filter((name) => mayDeclare(words, name))).toEqual([])
  })

  it.each(['*', '<name>', '{id}', '#', 'xxxx', '…', '/.*/', '', '   ', '**', '<a><b>', 'starting with *', ';', '“”'])(
    'are none where no literal character is left: %j',
    (words) => {
      expect(parseNamePatterns(words)).toEqual([])
    },
  )

  it('are a plain name itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-mo-wzB-IK-MO-WZ1-9_-]{1,40}$/), (name) => {
        expect(declares(name, name)).toBe(true)
        expect(declares(name, `${name}!`)).toBe(false)
        expect(declares(name, name.slice(1))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('are each name of a list, and nothing that is not in it', () => {
    const names = fc.array(fc.stringMatching(/^_[a-d]{1,4}$/), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(names, fc.constantFrom('; ', ', ', ' / ', ' et ', '\n'), (list, separator) => {
        const words = list.join(separator)
        expect(list.filter((name) => !declares(words, name))).toEqual([])
        expect(declares(words, `${list[0]}e`)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('are read of any text without failing, as patterns that each have a literal', () => {
    const alphabet = fc.constantFrom(...'ax*<>{}[]#%s./^$|;, ()…\'"_-\\')
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 60 }), (words) => {
        for (const pattern of parseNamePatterns(words)) {
          expect(pattern.literals.join('')).not.toBe('')
          expect(pattern.literals).not.toContain('')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('may be those that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expectNames(name, [name], ['', '_ga'])
      expect(declares('_ga', name)).toBe(false)
    }
  })
})

describe('A declared text of 4,096 characters or more', () => {
  const a = 'a'.repeat(4096)

  it.each<[kind: string, words: string]>([
    ['wildcards', '*'.repeat(4096)],
    ['a nest of braces', `${'{'.repeat(4095)}}`],
    ['letters that stand in for others', 'X'.repeat(4096)],
    ['commas', ','.repeat(4096)],
    ['quotes', '"'.repeat(4096)],
    ['blanks', ' '.repeat(4096)],
    ['dots', '.'.repeat(4096)],
  ])('declares nothing where it is all %s', (_, words) => {
    expect(parseNamePatterns(words)).toEqual([])
  })

  it.each<[kind: string, words: string, yes: string[], no: string[]]>([
    ['open brackets', '<'.repeat(4096), ['<'.repeat(4096)], [a, '<']],
    ['a letter between wildcards', '*a'.repeat(2048), ['a'.repeat(2048), a], ['a'.repeat(2047), `${a}b`]],
    ['placeholders', '<i>a'.repeat(1024), ['a'.repeat(1024)], ['a'.repeat(1023)]],
    ['blanks and brackets', `a${' ('.repeat(2047)})`, ['a'], ['']],
    ['the same phrase', 'starting with '.repeat(292), ['starting'], ['with', a]],
  ])('is read rightly where it is all %s', (_, words, yes, no) => {
    expectNames(words, yes, no)
  })

  it('declares a name of 4,096 characters, and no longer one, which no browser keeps', () => {
    expect(declares(a, a)).toBe(true)
    expect(parseNamePatterns(`${a}a`)).toEqual([])
    expect(parseNamePatterns(`${a}a*`)).toEqual([])
  })

  it('is not cut within a name, for half a name is another name', () => {
    expectNames(`${'a; '.repeat(1364)}bb; _ga_session; z`, ['a', 'bb', '_ga_session', 'z'], ['b', '_', '_ga', '_ga_'])
  })
})

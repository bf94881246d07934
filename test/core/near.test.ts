import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/core/charter'
import { matchSeen } from '../../src/core/match'
import type { Part } from '../../src/core/part'
import { charter, entry, seenOf, site, siteCookie, storedItem } from './samples'

const SITE = site('https://data.example.org/')
const POLICY = 'https://data.example.org/cookies'

/** A policy page of this text, read whole. */
function part(text: string, more: Partial<Part> = {}): Part {
  return {
    kind: 'policy-page',
    name: 'Cookies',
    url: POLICY,
    state: 'whole',
    issue: null,
    declares: true,
    rows: { read: 1, found: 1 },
    left: [],
    text,
    ...more,
  }
}

function row(name: string, more: Partial<Entry> = {}): Entry {
  return entry(name, { quote: `${name} | Counts`, purpose: null, locator: { url: POLICY, row: 1 }, ...more })
}

function policy(entries: Entry[]) {
  return charter(entries, { source: 'policy-page', url: POLICY })
}

/** What is said of one live cookie, beside a row of another. */
function say(name: string, text: string, entries: Entry[] = []) {
  const own = policy([row('quite_other_9'), ...entries])
  return matchSeen(seenOf([siteCookie(name)]), [own], SITE, [part(text)])[0]
}

describe('A cookie that no row declares, but the text of a part may mean', () => {
  it.each<[name: string, text: string, words: string]>([
    ['lune_w', 'We set lune_w for you.', 'lune_w'],
    ['lune_w', 'The last one is lune_w.', 'lune_w'],
    ['lune_w', '“lune_w”,lune_v', 'lune_w'],
    ['lune_w', 'We set LUNE_W.', 'LUNE_W'],
    ['lune.w', 'Both lune.w and lune.v', 'lune.w'],
    ['lune_w', 'lu\u00adne_\u200bw', 'lune_w'],
    ['lune-w', 'lune\u2011w', 'lune-w'],
    ['lune w', 'a lune\u00a0w is kept', 'lune w'],
    ['caf\u00e9_1', 'cafe\u0301_1 stands', 'caf\u00e9_1'],
    ['lune%5Bw%5D', 'It is lune[w], kept', 'lune[w]'],
    ['lune[w]', 'It is lune%5Bw%5D, kept', 'lune%5Bw%5D'],
    ['lune%5Bw%5D', 'It is lune%5Bw%5D, kept', 'lune%5Bw%5D'],
    ['_lun_K3J5', 'such as _lun_<container-id>', '_lun_'],
    ['_lun_K3J5', 'such as _lun and others', '_lun'],
    ['_lun.12.1fff', 'such as _lun.', '_lun.'],
    ['_lun-deadbeef', 'such as _lun too', '_lun'],
    ['_lun_ABCDEF', 'such as _lun_<container id>', '_lun_<container id>'],
    ['_lun_UA-12', 'such as _lun_UA-XXXX.', '_lun_UA-XXXX'],
    ['lunabc', 'a lun_w and a Lunabc', 'Lunabc'],
    ['@@', 'the sign @@ is kept', '@@'],
    ['\u{1f36a}_7', 'the sign \u{1f36a}_7 is kept', '\u{1f36a}_7'],
  ])('%j is near in %j', (name, text, words) => {
    expect(say(name, text)).toMatchObject({ status: 'near', place: null, near: { words } })
  })

  it.each([
    ['lune_w', 'We set lune_ww and _lune_w and lune_w-x and 1lune_w.'],
    ['lune', 'Plenilune, lunes, lune_w and lune-w.'],
    ['consent_given', 'You give your consent.'],
    ['lune_feedback', 'A lune.'],
    ['@@', 'me@@you @@1'],
    ['stranger', 'Every cookie of this site stands in this table: _lun_*, lun[x], cookies*, strangers.'],
    ['hidden_tracker', 'No hidden tracker, tracker* or hidden[1] is kept.'],
    ['secret', 'Nothing.'],
    ['\u{1f36a}', 'caf\u00e9\u{10400}'],
  ])('%j is undeclared beside %j', (name, text) => {
    expect(say(name, text)).toMatchObject({ status: 'undeclared', near: null })
  })

  it('says whether the name is an ordinary word', () => {
    const reason = (name: string, text: string) => say(name, text)?.near?.reason
    expect(reason('session', 'for the session')).toBe('word-in-text')
    expect(reason('Session', 'for the session')).toBe('word-in-text')
    expect(reason('lune_w', 'a lune_w')).toBe('in-text')
    expect(reason('luneW', 'a luneW')).toBe('in-text')
    expect(reason('session_77', 'for the session')).toBe('word-in-text')
    expect(reason('session_77', 'the session is session_')).toBe('in-text')
  })

  it('quotes the sentence, and leads to it', () => {
    const text = 'First words. Here we keep lune_w, for a day. Last words.'
    expect(say('lune_w', text)?.near).toEqual({
      reason: 'in-text',
      words: 'lune_w',
      quote: 'Here we keep lune_w, for a day.',
      url: `${POLICY}#:~:text=Here%20we%20keep%20lune_w%2C%20for%20a%20day.`,
    })
    const long = say('lune_w', `${'word '.repeat(300)}lune_w${' word'.repeat(300)}`)?.near
    expect(long?.quote).toContain('lune_w')
    expect(long?.quote.length).toBeLessThanOrEqual(300)
  })

  it('has no address where its part has none, and keeps the fragment of one that has', () => {
    const near = (url: string | null) =>
      matchSeen(seenOf([siteCookie('lune_w')]), [], SITE, [part('We keep lune_w.', { url })])[0]?.near?.url
    expect(near(null)).toBeNull()
    expect(near(`${POLICY}#/list`)).toBe(`${POLICY}#/list:~:text=We%20keep%20lune_w.`)
  })

  it('is near whether or not the charter was read whole', () => {
    const parts = [part('a lune_w', { state: 'in-part' })]
    const found = matchSeen(seenOf([siteCookie('lune_w'), siteCookie('stranger')]), [], SITE, parts)
    expect(found.map(({ status }) => status)).toEqual(['near', 'unchecked'])
  })

  it('may be in a row of another name, and of the site’s own only', () => {
    const own = policy([row('autre', { quote: 'autre | as lune_w does' }), row('vis', { purpose: 'Goes with clou_1' })])
    const names = ['lune_w', 'clou_1'].map((name) => siteCookie(name))
    expect(matchSeen(seenOf(names), [own], SITE).map(({ near }) => near?.quote)).toEqual([
      'autre | as lune_w does',
      'Goes with clou_1',
      undefined,
      undefined,
    ])
    const platform = { ...own, basis: 'platform' as const }
    const whole = policy([row('other_9')])
    expect(matchSeen(seenOf(names), [whole, platform], SITE)[0]).toMatchObject({ status: 'undeclared' })
  })

  it('may be a key of storage', () => {
    const items = [storedItem('lune_w'), storedItem('stranger')]
    const found = matchSeen(seenOf([], { items }), [policy([row('other_9')])], SITE, [part('a lune_w')])
    expect(found.slice(0, 2).map(({ status }) => status)).toEqual(['near', 'undeclared'])
  })
})

describe('A declared name that is like the live one', () => {
  it.each([
    ['Lune-W', 'lune_w'],
    ['lunew', 'lune_w'],
    ['__Host-lune', 'lune'],
    ['__Secure-Lune', 'lune'],
    ['_lun', '_lun_*'],
    ['_lun', '_LUN_<id>'],
    ['lun_id.12.1fff', 'lun_id'],
    ['LUN_ID.12', 'lun_id'],
    ['lune_K3J5', 'lune_Z9Z9'],
    ['lune_K3J5', 'Lune'],
    ['lune', 'lune_K3J5'],
    ['SLUN0a1b2c3d', 'SLUN'],
    ['note3', 'note1'],
    ['lot_4_2', 'lot__'],
    ['lot_4_end', 'lot__end'],
    ['tuile_session', '_session'],
    ['lune_visit', 'lune_vist'],
    ['lune_visit', 'lune_viist'],
    ['lune_visit', 'lune_viait'],
    ['lune_visit', 'lune_vsiit'],
    ['lune%5Fvisit', 'lune_viait'],
  ])('%j is near where %j is declared', (name, declared) => {
    expect(say(name, '', [row(declared)])).toMatchObject({
      status: 'near',
      near: { reason: 'similar-name', words: declared, quote: `${declared} | Counts` },
    })
  })

  it.each([
    ['_gat', '_ga'],
    ['_gab', '_gac'],
    ['stranger', 'strangers'],
    ['lune_visit', 'lune_vi'],
    ['lune_visit', 'lune_vvvisit'],
    ['consent_given', 'consent_'.slice(0, 7)],
    ['consent_given', 'consent'],
    ['ab', 'a'],
    ['tracker', 'hidden_tracker'],
    ['hidden_tracker', 'hidden_session'],
    ['x7', 'x8'],
    ['secret', 'secretary'],
  ])('%j is undeclared where %j is declared', (name, declared) => {
    expect(say(name, '', [row(declared, { quote: 'Counts' })])).toMatchObject({ status: 'undeclared' })
  })

  it('is told before what is in the text', () => {
    expect(say('Lune-W', 'a Lune-W', [row('lune_w')])?.near?.reason).toBe('similar-name')
  })

  it('is none of a platform’s common declarations, which are not the site’s word', () => {
    const platform = charter([row('lune_w')], { id: 'p', basis: 'platform' })
    expect(matchSeen(seenOf([siteCookie('Lune-W')]), [policy([row('other_9')]), platform], SITE)[0]?.status).toBe(
      'undeclared',
    )
  })

  it('declares in a platform’s list what has an id behind it', () => {
    const listed = charter([row('_pk_id'), row('consent')], { source: 'a-platform' })
    const names = ['_pk_id.12.1fff', '_pk_id-7', '_pk_id', '_pk_idx', 'consent-given']
    const found = matchSeen(seenOf(names.map((name) => siteCookie(name))), [listed], SITE)
    expect(found.slice(0, 5).map(({ status, agreement }) => [status, agreement])).toEqual([
      ['declared', 'stem'],
      ['declared', 'stem'],
      ['declared', 'exact'],
      ['undeclared', null],
      ['undeclared', null],
    ])
  })
})

describe('A row that states another domain', () => {
  const other = { domain: 'mesure.example.net', quote: 'Counts' }

  it('declares the site’s own cookie of a distinctive name, and says so', () => {
    expect(say('_mes', '', [row('_mes', other)])).toMatchObject({ status: 'declared', isOtherDomain: true })
    expect(say('_mes_K3', '', [row('_mes_*', other)])).toMatchObject({ status: 'declared', isOtherDomain: true })
    expect(say('_mes', '', [row('_mes', other), row('_mes')])).toMatchObject({
      place: { entry: 2 },
      isOtherDomain: false,
    })
    expect(say('_mes', '', [row('_mes', other), row('_mes', { domain: 'example.org' }), row('_mes')])).toMatchObject({
      place: { entry: 2 },
      isOtherDomain: false,
    })
  })

  it('is near a name that anyone may use', () => {
    for (const name of ['lunettes', 'PHPSESSID', 'session_id', 'sessionId']) {
      expect(say(name, '', [row(name, other)]), name).toMatchObject({
        status: 'near',
        near: { reason: 'other-domain', words: name },
        isOtherDomain: false,
      })
    }
  })

  it('is near a third party’s cookie', () => {
    const cookie = siteCookie('_mes', { domain: 'ads.example.com' })
    expect(matchSeen(seenOf([cookie]), [policy([row('_mes', other)])], SITE)[0]).toMatchObject({
      status: 'near',
      near: { reason: 'other-domain' },
    })
  })

  it('is not shown as missing where it declares, and is where another row does', () => {
    const found = (entries: Entry[]) => matchSeen(seenOf([siteCookie('_mes')]), [policy(entries)], SITE)
    expect(found([row('_mes', other)])).toHaveLength(1)
    expect(found([row('_mes', other), row('_mes')])).toHaveLength(2)
  })
})

describe('Names with a variable part, as webmasters write them', () => {
  const PAIRS: [declared: string, live: string][] = [
    ['vu_AW-XXXXX-Y', 'vu_AW-41000-2'],
    ['pas_', 'pas_K3J5'],
    ['CIE_####@Marque', 'CIE_7A2201%40Marque'],
    ['mode:jour', 'mode%3Ajour'],
    ['sac[ref]', 'sac%5Bref%5D'],
    ['saut_xxx_yyy', 'saut_12_34'],
    ['agenda_DDMMYYYY', 'agenda_26112026'],
    ['[site]_r', 'forge_r'],
    ['clef-<uid>', 'clef-88'],
    ['part_{n}_{m}', 'part_4_2'],
    ['wei\u00adter', 'weiter'],
    ['ziel\u200b_ort', 'ziel_ort'],
    ['Vue (2e passage)', 'Vue'],
    ['c/d', 'c/d'],
    ['mot1, mot2 et mot3', 'mot3'],
    ['sess_*', 'sess_77'],
    ['strich\u2011name', 'strich-name'],
    ['boite.id.', 'boite.id.7.ab31'],
    ['kurz\u00a0wahl', 'kurz wahl'],
    ['enclume/marteau', 'marteau'],
  ]

  it('are each declared or near, and a stranger is undeclared', () => {
    const own = policy(PAIRS.map(([declared], at) => row(declared, { quote: `${declared} | Keeps thing ${at}` })))
    const cookies = [...PAIRS.map(([, live]) => live), 'stranger', 'secret', 'hidden_tracker'].map((name) =>
      siteCookie(name),
    )
    const found = matchSeen(seenOf(cookies), [own], SITE).slice(0, cookies.length)
    expect(found.map(({ cookie, status }) => `${cookie?.name} ${status}`)).toEqual([
      ...PAIRS.map(([, live]) => `${live} declared`),
      'stranger undeclared',
      'secret undeclared',
      'hidden_tracker undeclared',
    ])
  })
})

describe('What the site’s own words hold is never called undeclared', () => {
  const SIGNS = [...'abcXYZ0189_-.[]%:@ ', '\u00e9', '\u00df', '\u{10400}', '\u2011', '\u00ad']
  const name = fc
    .string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 12 })
    .filter((one) => /[^ \u00ad]/.test(one))
  const prose = fc.array(fc.constantFrom('we', 'keep', 'a', 'xx', '_', 'ab_', '.', '<id>', '“', '\n', '-9', '\u00e9'), {
    maxLength: 12,
  })
  const touch = fc.constantFrom(
    ' ',
    '\n',
    '(',
    ')',
    '“',
    '”',
    ',',
    '.',
    ';',
    '<',
    '>',
    '/',
    '\u00a0',
    '\u200b ',
    '*',
    '',
  )

  const written = (live: string, form: string) => {
    if (form === 'encoded') return encodeURIComponent(live)
    return form === 'lower' ? live.toLowerCase() : live
  }

  it('where a live name stands as a word in a part, in any encoding or case, among any words', () => {
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('same', 'encoded', 'lower'),
        fc.boolean(),
        fc.tuple(prose, touch, touch, prose),
        (live, form, isLiveEncoded, [before, left, right, after]) => {
          const words = written(live, form)
          const start = [...before, left].join(left === '' ? '' : ' ')
          const text = `${start}${words}${right}${right === '' ? '' : after.join(' ')}`
          fc.pre(left !== '' || before.length === 0)
          const seen = isLiveEncoded ? encodeURIComponent(live) : live
          expect(say(seen, text)?.status).not.toBe('undeclared')
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('where its stem before an id stands there', () => {
    const stem = fc.stringMatching(/^[a-zA-Z_][a-zA-Z_.]{0,8}[a-zA-Z]$/).filter((one) => /[a-z]/i.test(one))
    const id = fc.constantFrom('7', 'K3J5', '12.1fff', 'deadbeef', '4-x_y')
    fc.assert(
      fc.property(
        stem,
        fc.constantFrom('_', '-', '.'),
        id,
        fc.constantFrom(' ', '<id>', '*', '.', ')'),
        (start, sign, end, behind) => {
          expect(say(`${start}${sign}${end}`, `We keep ${start}${behind}`)?.status).not.toBe('undeclared')
          expect(say(`${start}${sign}${end}`, `We keep ${start}${sign}${behind}`)?.status).not.toBe('undeclared')
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('and what stands nowhere, and is like nothing, is undeclared', () => {
    const word = fc.stringMatching(/^[a-h_]{1,8}$/)
    const stranger = fc.stringMatching(/^[s-z]{3}[s-z_]{0,8}[s-z]$/)
    fc.assert(
      fc.property(fc.array(word), fc.array(word), stranger, (text, declared, live) => {
        const said = say(
          live,
          text.join(' '),
          declared.map((one) => row(one, { quote: one })),
        )
        expect(said?.status).toBe('undeclared')
      }),
      { numRuns: 1000 },
    )
  })
})

it('What is found among many names is what is found of each alone', () => {
  const names = fc.array(fc.stringMatching(/^[ab]{1,3}[_.@]{0,2}[ab1]{0,2}$/), { minLength: 1, maxLength: 60 })
  const text = fc.string({ unit: fc.constantFrom(...'ab1_.@ A'), maxLength: 60 })
  fc.assert(
    fc.property(names, text, (lives, words) => {
      const own = [policy([row('quite_other_9')])]
      const cookies = lives.map((one) => siteCookie(one))
      const together = matchSeen(seenOf(cookies), own, SITE, [part(words)]).slice(0, lives.length)
      expect(together.map(({ near }) => near)).toEqual(lives.map((one) => say(one, words)?.near))
    }),
    { numRuns: 300 },
  )
})

describe('A cookie that a row declares which its page hides', () => {
  const hidden = [
    { name: 'spy', quote: 'spy | Keeps your basket' },
    { name: '_sp_*', quote: '_sp_* | Counts' },
  ]
  const found = (name: string, entries: Entry[] = []) =>
    matchSeen(seenOf([siteCookie(name)]), [policy([row('quite_other_9'), ...entries])], SITE, [
      part('spy Keeps your basket _sp_* Counts', { hidden }),
    ])[0]

  it('is near by that row, whatever else its words mean', () => {
    const near = { reason: 'hidden', words: 'spy', quote: 'spy | Keeps your basket', url: POLICY }
    expect(found('spy')).toMatchObject({ status: 'near', near })
    expect(found('spy', [row('SPY_1')])).toMatchObject({ status: 'near', near })
    expect(found('_sp_12')).toMatchObject({ status: 'near', near: { reason: 'hidden', words: '_sp_*' } })
  })

  it('is declared where a row that is shown does it, and another cookie is not near by it', () => {
    expect(found('spy', [row('spy')])).toMatchObject({ status: 'declared' })
    expect(found('stranger')).toMatchObject({ status: 'undeclared' })
  })
})

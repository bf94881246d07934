import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CheckedCharter } from '../../src/app/check-charter'
import { main } from '../check'
import { charter, entry } from '../core/samples'
import { ROOT } from '../rules/files'

const POLICY = `<!doctype html><html lang="en"><title>Our cookies</title><h1>Cookies</h1><table>
<tr><th>Cookie name</th><th>Purpose</th><th>Duration</th></tr>
<tr><td>lunch_menu</td><td>Keeps the menu that you chose</td><td>1 year</td></tr>
<tr><td>_cex_*</td><td>Counts visits</td><td>13 months</td></tr></table></html>`

const folder = mkdtempSync(join(tmpdir(), 'check-'))
const path = (name: string) => join(folder, name)
const ADDRESS = 'https://www.shop.example/cookies'

const state = (...names: string[]) =>
  JSON.stringify({
    cookies: names.map((name) => ({ name, value: 'secret', domain: '.shop.example', path: '/', expires: -1 })),
    origins: [],
  })

beforeAll(() => {
  const files: Record<string, string | Uint8Array> = {
    'policy.html': POLICY,
    'second.md': '| Cookie | Purpose |\n| --- | --- |\n| parcel_no | Follows the parcel |\n',
    'own.json': JSON.stringify(charter([entry('basket')])),
    'other.json': '{ "some": "thing" }',
    'fine.json': state('lunch_menu', '_cex_K3J5x'),
    'bad.json': state('lunch_menu', 'qz_hidden_7'),
    'broken.json': '{ "cookies": [ { "name": "secret',
    'row.json': '{ "cookies": [{ "name": "a" }, { "value": "secret" }] }',
    'names.txt': 'lunch_menu\nparcel_no\n',
    'wide.txt': Buffer.from('\ufefflunch_menu\r\n_cex_1\r\n', 'utf16le'),
    'tricks.txt': 'lunch\u200bmenu\n',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content)
})

afterAll(() => rmSync(folder, { recursive: true }))

afterEach(() => {
  process.exitCode = undefined
})

async function run(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  const err = vi.spyOn(console, 'error').mockImplementation(() => {})
  await main(words.map((word) => (/^[a-z]+\.(?:html|md|json|txt)$/.test(word) ? path(word) : word)))
  const told = { out: out.mock.calls.flat().join('\n'), err: err.mock.calls.flat().join('\n') }
  vi.restoreAllMocks()
  return { code: process.exitCode, ...told }
}

async function told(...words: string[]): Promise<CheckedCharter & { code: unknown }> {
  const { code, out } = await run(...words, '--json')
  return { code, ...(JSON.parse(out) as CheckedCharter) }
}

const seen = ({ matches }: CheckedCharter) => matches.map(({ name, status }) => `${name} ${status}`)

describe('The check', () => {
  it('tells as JSON what the popup would show, without a value or the texts that were read', async () => {
    const checked = await told('--charter', 'policy.html', '--url', ADDRESS, '--cookies', 'bad.json')
    expect(Object.keys(checked)).toEqual(['code', 'host', 'whole', 'parts', 'matches'])
    expect(checked).toMatchObject({ code: 1, host: 'www.shop.example', whole: true })
    expect(checked.parts).toMatchObject([
      { kind: 'policy-page', name: 'Our cookies', url: ADDRESS, state: 'whole', why: null, declares: true, left: [] },
    ])
    expect(checked.parts[0]).not.toHaveProperty('text')
    expect(checked.matches.slice(0, 2)).toEqual([
      {
        name: 'lunch_menu',
        domain: 'shop.example',
        status: 'declared',
        reason: null,
        declared: 'lunch_menu',
        quote: 'lunch_menu | Keeps the menu that you chose | 1 year',
      },
      { name: 'qz_hidden_7', domain: 'shop.example', status: 'undeclared', reason: null, declared: null, quote: null },
    ])
    expect(JSON.stringify(checked)).not.toContain('secret')
  })

  it('ends with 0 where nothing is undeclared, and says how a pattern agreed', async () => {
    const checked = await told('--charter', 'policy.html', '--url', ADDRESS, '--cookies', 'fine.json')
    expect(checked.code).toBe(0)
    expect(checked.matches[1]).toMatchObject({ name: '_cex_K3J5x', reason: 'pattern', declared: '_cex_*' })
  })

  it('ends with 1 only for what --fail-on names', async () => {
    const words = ['--charter', 'policy.html', '--url', ADDRESS, '--cookies', 'bad.json']
    expect((await run(...words, '--fail-on', 'near,unchecked')).code).toBe(0)
    expect((await run(...words, '--fail-on', 'near,undeclared')).code).toBe(1)
    expect((await run(...words, '--fail-on=declared')).code).toBe(1)
    expect((await run(...words, '--fail-on', '')).code).toBe(0)
  })

  it('takes several charters, each with its own address, and our own JSON', async () => {
    const addressed = ['--charter', 'policy.html', '--url', ADDRESS, '--charter', 'second.md', '--url', `${ADDRESS}/2`]
    const checked = await told(...addressed, '--charter', 'own.json', '--cookies', 'names.txt')
    expect(checked.parts.map(({ url }) => url)).toEqual([ADDRESS, `${ADDRESS}/2`, 'https://data.example.org/charte'])
    expect(seen(checked).slice(0, 2)).toEqual(['lunch_menu declared', 'parcel_no declared'])
    expect(checked.matches.map(({ name }) => name)).toContain('basket')
  })

  it('counts the own table of a page beside the list of its platform', async () => {
    const list = readFileSync(join(ROOT, 'test/sources/platform/documents/cookielawinfo.html'), 'utf8')
    writeFileSync(path('both.html'), POLICY.replace('</html>', `${list}</html>`))
    const checked = await told('--charter', 'both.html', '--url', ADDRESS, '--cookies', 'names.txt')
    expect(checked.parts.map(({ kind }) => kind)).toEqual(['policy-page', 'platform-list'])
    expect(checked.parts.every(({ declares }) => declares)).toBe(true)
    expect(seen(checked)[0]).toBe('lunch_menu declared')
  })

  it('calls nothing undeclared where a part was not read whole, and says which', async () => {
    writeFileSync(
      path('prose.txt'),
      'We are a shop. Our scripts also set voie_libre, of which nothing more stands here.',
    )
    const words = ['--charter', 'policy.html', '--url', ADDRESS, '--charter', 'prose.txt', '--cookies', 'bad.json']
    const checked = await told(...words)
    expect(checked).toMatchObject({ code: 0, whole: false })
    expect(checked.parts).toMatchObject([
      { state: 'whole' },
      { state: 'in-part', why: 'names_left', left: ['voie_libre'] },
    ])
    expect(checked.matches[1]).toMatchObject({
      name: 'qz_hidden_7',
      status: 'unchecked',
      reason: checked.parts[1]?.why,
    })
  })

  it('asks for the pages that a policy sends to for its list, until they are given too', async () => {
    const list = 'https://www.shop.example/all-cookies'
    writeFileSync(
      path('onward.html'),
      `<title>Cookie policy</title><p>The <a href="${list}">whole list of our cookies</a> is on a page of its own.`,
    )
    const words = ['--charter', 'policy.html', '--url', ADDRESS, '--charter', 'onward.html', '--url', `${ADDRESS}/2`]
    const alone = await told(...words, '--cookies', 'bad.json')
    expect(alone.parts.at(-1)).toMatchObject({ kind: 'linked-list', url: list, state: 'unread' })
    expect(alone.whole).toBe(false)
    const both = await told(...words, '--charter', 'policy.html', '--url', list, '--cookies', 'bad.json')
    expect(both.whole).toBe(true)
  })

  it('knows the site by --host, else by the address, else by the first cookie, else not', async () => {
    const words = ['--charter', 'policy.html', '--cookies']
    expect((await told(...words, 'bad.json', '--host', 'WWW.other.example')).host).toBe('www.other.example')
    expect((await told(...words, 'bad.json')).host).toBe('shop.example')
    const unknown = await told(...words, 'names.txt')
    expect(unknown.host).toBeNull()
    expect(unknown.matches[0]).toMatchObject({ name: 'lunch_menu', domain: null, status: 'declared' })
    expect(unknown.parts[0]?.url).toBeNull()
    const addressed = await told('--charter', 'policy.html', '--url', ADDRESS, '--cookies', 'names.txt')
    expect(addressed.matches[0]?.domain).toBe('www.shop.example')
  })

  it('reads names that an editor of Windows wrote', async () => {
    expect(seen(await told('--charter', 'policy.html', '--cookies', 'wide.txt'))).toEqual([
      'lunch_menu declared',
      '_cex_1 declared',
    ])
  })

  it('prints a table for people, what stands out first, in which nothing is hidden', async () => {
    const { out } = await run('--charter', 'policy.html', '--url', ADDRESS, '--cookies', 'bad.json')
    expect(out).toContain('Charter: read whole')
    expect(out.indexOf('qz_hidden_7')).toBeLessThan(out.indexOf('lunch_menu'))
    expect(out).toContain('1 not in the charter · 1 declared')
    expect((await run('--charter', 'policy.html', '--cookies', 'tricks.txt')).out).toContain('lunch[U+200B]menu')
  })

  it.each([
    [['--cookies', 'fine.json'], '--charter is missing.'],
    [['--charter', 'policy.html'], '--cookies is missing.'],
    [['--charter', 'policy.html', '--cookies'], '--cookies wants a value.'],
    [['--charter', 'policy.html', '--cookies', 'fine.json', '--loud'], '--loud is not understood.'],
    [['--charter', 'policy.html', '--url', 'shop', '--cookies', 'fine.json'], 'shop is no address of the web.'],
    [['--charter', 'policy.html', '--cookies', 'fine.json', '--host', 'a/b'], 'a/b is no host.'],
    [['--charter', 'policy.html', '--cookies', 'fine.json', '--fail-on', 'bad'], 'bad is no status'],
    [['--charter', 'nowhere.html', '--cookies', 'fine.json'], 'nowhere.html could not be opened (ENOENT).'],
    [['--charter', 'other.json', '--cookies', 'fine.json'], 'other.json is neither a charter of ours'],
    [['--charter', 'policy.html', '--cookies', 'other.json'], 'other.json holds no cookies in a known format'],
    [['--charter', 'policy.html', '--cookies', 'broken.json'], 'broken.json begins as JSON and is none'],
    [['--charter', 'policy.html', '--cookies', 'row.json'], 'row.json could not be read at cookies.1.name'],
  ])('ends with 2 and says why: %j', async (words, why) => {
    const { code, out, err } = await run(...words)
    expect(err).toContain(why)
    expect(err).not.toContain('secret')
    expect([code, out]).toEqual([2, ''])
  })

  it('ends as a process with its code', () => {
    const command = (...words: string[]) =>
      spawnSync(process.execPath, ['test/run.mjs', 'test/check.ts', ...words], { cwd: ROOT, encoding: 'utf8' })
    const failing = command('--charter', path('policy.html'), '--cookies', path('bad.json'), '--json')
    expect([failing.status, failing.stderr]).toEqual([1, ''])
    expect(seen(JSON.parse(failing.stdout) as CheckedCharter)).toContain('qz_hidden_7 undeclared')
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { main } from '../links'

const folder = mkdtempSync(join(tmpdir(), 'links-'))
const ADDRESS = 'https://www.shop.example/menu'

afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

function linksOf(body: string): unknown {
  const path = join(folder, 'page.html')
  writeFileSync(path, `<!doctype html><html lang="en"><title>Menu</title><body>${body}</body></html>`)
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
  main(['--url', ADDRESS, path])
  return JSON.parse(String(printed.mock.calls[0]?.[0]))
}

describe('The command that prints which pages are asked for the policy', () => {
  it('reads a saved page as the extension reads an open one, and runs none of its scripts', () => {
    const page = `<script>document.body.innerHTML = ''</script><footer><a href="/cookies">Cookie policy</a>
      <a href="https://legal.shop.example/cookies">Cookie policy of our app</a></footer>`
    expect(linksOf(page)).toEqual({
      fetched: ['https://www.shop.example/cookies'],
      named: ['https://legal.shop.example/cookies'],
    })
  })

  it('passes over what visitors wrote', () => {
    expect(JSON.stringify(linksOf('<div id="comments"><a href="/mine/cookies">Cookie policy</a></div>'))).not.toContain(
      'mine',
    )
  })
})

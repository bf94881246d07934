// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { readMarked } from '../../src/content/read-marked'
import { readVariables } from '../../src/content/read-variables'
import { askedOf, attributesOf } from '../../src/sources/platform/reading/variable-wish'
import { carried } from './carried'

const LIMITS = { values: 1_000, characters: 10_000, depth: 10, milliseconds: 1_000 }
const WISHES = {
  wish: {
    path: 'usual',
    pathIn: { selector: 'script[data-own-name]', attribute: 'data-own-name', needs: ['services', 'apps'] },
  },
}

async function read(): Promise<unknown> {
  const { attributes } = carried(readMarked)(
    { html: {}, attributes: attributesOf(WISHES), visitors: '.comment' },
    1_000,
  )
  return JSON.parse(await carried(readVariables)(askedOf(WISHES, attributes), LIMITS))
}

function named(name: string): void {
  document.head.innerHTML = '<script type="text/plain" data-own-name></script>'
  document.head.querySelector('script')?.setAttribute('data-own-name', name)
}

afterEach(() => {
  document.head.innerHTML = ''
})

describe('What is asked of the page’s variables', () => {
  it('has every field and holds no null, which Chromium would leave out', () => {
    const asked = askedOf({ ...WISHES, plain: { path: 'a.b', fields: { one: null, two: '?x' } } }, {})
    expect(JSON.stringify(asked)).not.toContain('null')
    for (const one of asked) expect(Object.keys(one)).toHaveLength(7)
  })
})

describe('A variable that the page names in an attribute', () => {
  it('is read under the name that stands there, and under its usual one where none does', async () => {
    Object.assign(window, { usual: { is: 'usual' }, special: { services: ['special'] } })
    expect(await read()).toEqual({ read: { wish: { is: 'usual' } }, cut: false })
    named('special')
    expect(await read()).toEqual({ read: { wish: { services: ['special'] } }, cut: false })
  })

  it.each(['gone', 'text', 'name', 'other', 'localStorage', 'constructor'])(
    'is absent where the name leads to nothing that is a set-up: %s',
    async (name) => {
      localStorage.setItem('secret', 'secret')
      Object.assign(window, { text: 'secret', name: 'secret', other: { token: 'secret' } })
      named(name)
      expect(await read()).toEqual({ read: {}, cut: false })
    },
  )

  it.each(['document.cookie', 'other.token', 'a b', '', 'x'.repeat(300)])(
    'is read under its usual name where what stands there is no name: %s',
    async (name) => {
      Object.assign(window, { usual: { is: 'usual' }, other: { token: { services: [] } } })
      named(name)
      if (name.startsWith('x')) expect(await read()).toEqual({ read: {}, cut: false })
      else expect(await read()).toEqual({ read: { wish: { is: 'usual' } }, cut: false })
    },
  )
})

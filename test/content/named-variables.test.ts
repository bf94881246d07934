// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { readVariables } from '../../src/content/read-variables'

const LIMITS = { values: 1_000, characters: 10_000, depth: 10, milliseconds: 1_000 }
const WISH = { path: 'usual', pathIn: { selector: 'script[data-own-name]', attribute: 'data-own-name' } }

async function read(): Promise<unknown> {
  const carried = new Function(`return (${readVariables})`)() as typeof readVariables
  return JSON.parse(await carried({ wish: WISH }, LIMITS))
}

afterEach(() => {
  document.head.innerHTML = ''
})

describe('A variable that the page names in an attribute', () => {
  it('is read under the name that stands there, and under its usual one where none does', async () => {
    Object.assign(window, { usual: { is: 'usual' }, special: { is: ['special'] } })
    expect(await read()).toEqual({ read: { wish: { is: 'usual' } }, cut: false })
    document.head.innerHTML = '<script type="text/plain" data-own-name="special"></script>'
    expect(await read()).toEqual({ read: { wish: { is: ['special'] } }, cut: false })
  })

  it('is absent where the name leads nowhere', async () => {
    document.head.innerHTML = '<script type="text/plain" data-own-name="gone.further"></script>'
    expect(await read()).toEqual({ read: {}, cut: false })
  })
})

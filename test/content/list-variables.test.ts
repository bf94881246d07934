// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { listVariables } from '../../src/content/list-variables'
import { carried } from './carried'

const page = window as unknown as Record<string, unknown>
const list = () => carried(listVariables)().split('\n')

afterEach(() => {
  for (const name of Object.keys(page)) if (name.startsWith('own')) delete page[name]
})

describe('What lists the variables of a page', () => {
  it('names them, with those that hold nothing', () => {
    page['ownManager'] = undefined
    expect(list()).toContain('ownManager')
    expect(list()).not.toContain('toString')
  })

  it('runs no getter', () => {
    const get = vi.fn(() => {
      throw new Error('seen')
    })
    Object.defineProperty(window, 'ownLoud', { configurable: true, enumerable: true, get })
    expect(list()).toContain('ownLoud')
    expect(get).not.toHaveBeenCalled()
  })

  it('takes no name that is longer than any that is sought, and no more than so much', () => {
    page[`own${'x'.repeat(60)}`] = 1
    for (let at = 0; at < 5_000; at++) page[`own${'y'.repeat(40)}${at}`] = at
    const names = carried(listVariables)()
    expect(names).not.toContain('xxx')
    expect(names.length).toBeLessThan(100_100)
  })
})

import { describe, expect, it } from 'vitest'
import { parseCall } from '../e2e/start-call'

describe('`npm start`', () => {
  it.each([
    [[], null, null],
    [['data.gouv.fr'], null, 'https://data.gouv.fr/'],
    [['www.shop.example/fr?a=1'], null, 'https://www.shop.example/fr?a=1'],
    [['localhost:8080'], null, 'https://localhost:8080/'],
    [['http://plain.example'], null, 'http://plain.example/'],
    [['HTTPS://Shop.example/A'], null, 'https://shop.example/A'],
    [['--browser', 'firefox'], 'firefox', null],
    [['shop.example', '--browser', 'edge'], 'edge', 'https://shop.example/'],
  ])('takes %j', (words, browser, address) => {
    expect(parseCall(words)).toEqual({ browser, address })
  })

  it.each([
    [['--browser', 'brave']],
    [['--browser', 'fire']],
    [['--browser', '']],
    [['--browser']],
    [['--browser', 'https://shop.example']],
    [['--help']],
    [['ftp://shop.example']],
    [['file:///etc/hosts']],
    [['a b']],
    [['one.example', 'two.example']],
  ])('refuses %j', (words) => {
    expect(parseCall(words)).toBeNull()
  })
})

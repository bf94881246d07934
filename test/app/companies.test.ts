import { describe, expect, it } from 'vitest'
import { companyOf } from '../../src/app/companies'

describe('The list of companies', () => {
  it('knows a host that it names, and those below one that it names with all below it', () => {
    expect(companyOf('analytics.google.com')).toBe('Google')
    expect(['google-analytics.com', 'www.google-analytics.com', 'a.b.google-analytics.com'].map(companyOf)).toEqual(
      Array(3).fill('Google'),
    )
    expect(['script.hotjar.com', 'hotjar.io'].map(companyOf)).toEqual(['Hotjar', 'Hotjar'])
  })

  it('knows hosts that it names in capitals, which no host has', () => {
    expect(companyOf('www.quinstreet.com')).not.toBeNull()
  })

  it('knows no host that is only alike: longer, shorter, below another domain, or another ending', () => {
    const alike = [
      'notgoogle-analytics.com',
      'google-analytics.com.example.org',
      'google-analytics.example',
      'hotjar',
      'com',
      'www.regie-exemple.test',
    ]
    expect(alike.map(companyOf)).toEqual(alike.map(() => null))
  })

  it('takes no name of the language for a company', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'constructor.com', '', '.', '*', '*.']
    expect(names.map(companyOf)).toEqual(names.map(() => null))
  })
})

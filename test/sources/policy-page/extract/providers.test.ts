import { describe } from 'vitest'
import { itReads } from './reads'

describe('Providers', () => {
  itReads('provider-headings.html', 'as headings')
  itReads('provider-bullets.md', 'as bullets above tables')
  itReads('onetrust.html', 'as the host in the first column')
  itReads('iubenda.html', 'as a heading over names with their durations')
})

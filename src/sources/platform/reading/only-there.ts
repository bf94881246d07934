import type { PlatformReading } from './platform'

/** What is told of a platform of which no more is known than that it runs in the page. */
export const ONLY_THERE: PlatformReading = { lists: 'nothing', cookies: [], choice: null }

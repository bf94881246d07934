import type { Signs } from '../../../content/find-signs'
import type { KeptForm } from '../../../content/read-kept'
import type { CategoryId, DeclaredConsent } from '../../../core/category'
import type { Entry } from '../../../core/charter'
import type { CategoryChoice, ConsentChoice, ConsentPlatform, KeptNames } from '../../../core/consent-platform'
import type { Issue } from '../../../core/issue'
import type { Role } from '../../../core/vocabulary'
import type { ParseMarkup } from './markup'
import type { VariableWish } from './variable-wish'

/** What was brought of a platform out of a page: all of it the page's word, to be read by a schema. */
export interface PlatformData {
  /** By the keys of the platform's `variables`; absent where the page has none. */
  variables: Record<string, unknown>
  /** The markup of each element found, by the keys of the platform's `html`. */
  html: Record<string, string[]>
  /** What was taken of the choice that is kept, by the names of the platform's `cookies` and `storage`. */
  cookies: Record<string, string>
  storage: Record<string, string>
  /** The platform's own files: their JSON, or their text where they hold none. */
  files: { url: string; content: unknown }[]
  /** BCP 47 tag of the page; null where it gives none. */
  language: string | null
  /** The address of the page. */
  address: string
}

/** What is too large to stand in every platform's file: it comes from outside, loaded when something is read. */
export interface Readers {
  parseMarkup: ParseMarkup
  /** Tells what a heading or a label says that its column or value holds; null where its words name nothing known. */
  readHeading(words: string): Role | null
}

/** A cell of a table whose columns the site names freely. */
export interface DeclaredCell {
  /** The site's words above the column, and its key for it. */
  heading: unknown
  key?: unknown
  value: unknown
  /** What it holds where neither tells. */
  otherwise?: Role | undefined
}

/** A declared cookie as a platform tells it: what it does not tell is absent, null or blank. Text may hold HTML. */
export interface DeclaredCookie {
  /** As declared; a row without a name declares nothing. */
  name: unknown
  provider?: unknown
  service?: unknown
  purpose?: unknown
  /** The platform's words for the category. */
  declaredCategory?: unknown
  /** Where the platform itself tells the kind by an id of its own; else it is read from the words. */
  category?: CategoryId | null
  consent?: DeclaredConsent
  declaredConsent?: unknown
  /** Words for the duration. */
  duration?: unknown
  /** Where the platform tells the number; else it is read from the words. 0 is a session. */
  durationSeconds?: number | null
  domain?: unknown
  party?: Entry['party']
  storage?: Entry['storage']
  /** Addresses of the vendor's own documents. */
  documents?: readonly unknown[]
  /** What the site's own words tell; what is told above goes before it. */
  cells?: readonly DeclaredCell[]
}

/** What was chosen for one category, or one service of it, as a platform tells it. Text may hold HTML. */
export interface ToldCategory extends Pick<CategoryChoice, 'accepted' | 'fixed'> {
  /** What the platform calls it. */
  declared: unknown
  /** Where the platform itself tells the kind by an id of its own; else it is read from the words. */
  category?: CategoryId | null
  /** The words to read it from, where they are others than `declared`. */
  declaredCategory?: unknown
}

/** What the visitor chose, as a platform tells it. */
export interface ToldChoice extends Omit<ConsentChoice, 'categories'> {
  categories: ToldCategory[]
}

/** What a platform tells of a site. */
export interface PlatformReading {
  lists: ConsentPlatform['lists']
  cookies: readonly DeclaredCookie[]
  /** BCP 47 tag of the declared words, where the platform tells; else the page's. */
  language?: string | null
  /** The file that was read; the page's own address where it is absent. */
  url?: string | null
  choice: ToldChoice | null
  /** The site has the choice kept under a name that it gave itself. */
  isKeptElsewhere?: boolean
  issues?: Issue[]
}

/**
 * A consent platform: what shows it in a page, what is read of the page, and what that means. All is data but `ids`,
 * `files`, `recognise` and `read`, which are pure and take everything for unknown.
 */
export interface Platform {
  /** The name of its file. */
  id: string
  /** As its maker calls it. */
  name: string
  signs: Signs
  /** What is read of the page's own variables, by a key of ours. */
  variables?: Record<string, VariableWish>
  /** CSS selectors of the elements whose markup is read. */
  html?: Record<string, string>
  /**
   * Names of cookies that keep the visitor's choice; a `*` at the end stands for any rest. Only such names as the platform
   * itself fixes: one that the site gave could be that of any cookie.
   */
  cookies?: readonly string[]
  /** Keys of the page's storage, local or the session's, that do the same. */
  storage?: readonly string[]
  /** What is taken of what is kept there; where absent, nothing is. */
  kept?: KeptForm
  /** Names besides under which the platform keeps the choice, and of which nothing is taken. */
  keptBesides?: Partial<KeptNames>
  /** Gives the ids that the site's own set-up has for what can be chosen: they are taken besides the words of `kept`. */
  ids?(data: Pick<PlatformData, 'variables' | 'html'>): string[]
  /** Gives the addresses of the platform's own files that hold the list, where the page does not; they are fetched only from hosts that the person granted. */
  files?(data: PlatformData): string[]
  /** Takes a recorded value (a file of the platform, or what a script sets it up with) for what `collect` would have brought; null where it is not of this platform. */
  recognise?(value: unknown): Partial<PlatformData> | null
  /** Null where what was brought shows that the platform is not there after all; a promise where it loads a decoder first. */
  read(data: PlatformData, readers: Readers): PlatformReading | null | Promise<PlatformReading | null>
}

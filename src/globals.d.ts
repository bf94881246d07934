/** The tags of the folders in src/public/_locales, put in by the build. */
declare const __LANGUAGES__: readonly string[]

/** The first signs of a hash of every file that reads, matches and finds, put in by the build. */
declare const __RULES__: string

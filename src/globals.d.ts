/** The tags of the folders in src/public/_locales, put in by the build. */
declare const __LANGUAGES__: readonly string[]

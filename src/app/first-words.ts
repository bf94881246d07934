/** What a look takes to make its first words: one file of the build, loaded while the page answers. */
export { sourcesAtOnce } from '../sources/at-once'
export { composer } from './compose-inspection'
export { firstRead, readAtOnce, readSources } from './read-sources'

/** What a look takes after its first words: one file of the build. */
export { findInSteps } from '../findings/registry'
export { sources } from '../sources/registry'
export { lookBack } from './earlier-look'
export { growthOfLists } from './list-growth'
export { observeStored } from './observe-stored'

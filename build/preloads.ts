import type { ResolveModulePreloadDependenciesFn } from 'vite'
import { OF_PAGES } from './files-of-popup.ts'

/** A background's worker has no document to preload by: what it loads too, the files called "shared", preload nothing. */
const HOSTS = new RegExp(`^assets/(?:${OF_PAGES.join('|')})-(?!shared-)`)

/**
 * Lists the files that are asked for together with one that is imported: a module names its own imports only once it is there,
 * so they would come one after the other.
 */
export const preloads: ResolveModulePreloadDependenciesFn = (_file, files, { hostId, hostType }) =>
  hostType === 'html' || HOSTS.test(hostId) ? files : []

import type { ResolveModulePreloadDependenciesFn } from 'vite'

/** Files that pages alone load: a background's worker has no document to preload by. */
const OF_PAGES = /^assets[/](?:pages|look|further)-/

/**
 * Lists the files that are asked for together with one that is imported: a module names its own imports only once it is there,
 * so they would come one after the other.
 */
export const preloads: ResolveModulePreloadDependenciesFn = (_file, files, { hostId, hostType }) =>
  hostType === 'html' || OF_PAGES.test(hostId) ? files : []

import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

type NameOfFile = Rolldown.CodeSplittingNameFunction
type ModuleGraph = Parameters<NameOfFile>[1]

const POPUP = 'src/popup/main.tsx'
const BACKGROUND = 'src/background/background.ts'
/** What the popup loads once its first words are drawn. */
const FURTHER = 'src/app/look-parts.ts'

/**
 * Gives what names the file for a module, or null where it is in no file of these. Each file that the popup asks for costs
 * about a millisecond, so there are few: what the popup and the background have in common, what the popup loads first
 * besides, and what the rest of a look takes. Of the last, what the background loads too is apart: it would have to load the
 * other whole.
 */
export function filesOfPopup(): NameOfFile {
  const known = new Map<string, ReadonlySet<string>>()
  const isLoadedBy = (id: string, entry: string, graph: ModuleGraph) => {
    const loaded = known.get(entry) ?? loadedBy(entry, graph)
    known.set(entry, loaded)
    return loaded.has(id)
  }
  return (id, graph) => {
    if (id.endsWith(POPUP) || id.endsWith(BACKGROUND)) return null
    const isBackgrounds = isLoadedBy(id, BACKGROUND, graph)
    if (isLoadedBy(id, POPUP, graph)) return isBackgrounds ? 'shared' : 'pages'
    if (isLoadedBy(id, FURTHER, graph)) return isBackgrounds ? 'further-shared' : 'further'
    return null
  }
}

/** Tells which modules an entry loads before anything else, however deep. */
function loadedBy(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const loaded = new Set<string>()
  const follow = (id: string) => {
    if (loaded.has(id)) return
    loaded.add(id)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) follow(next)
  }
  follow(fileURLToPath(new URL(`../${entry}`, import.meta.url)))
  return loaded
}

import { createContext, useContext } from 'solid-js'
import type { Finding } from '../core/finding'

/** The findings of each match, by its id, for the rows below; none where nothing gives any. */
export const FindingsContext = createContext<() => ReadonlyMap<string, Finding[]>>(() => new Map())

export function useFindings(): () => ReadonlyMap<string, Finding[]> {
  return useContext(FindingsContext)
}

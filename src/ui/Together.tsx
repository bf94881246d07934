import type { JSX } from 'solid-js'

/**
 * Stands as one child for several, of which some may not be there: Solid leaves an empty node in the document for each such
 * child that stands beside others.
 */
export function Together(props: { children: JSX.Element }): JSX.Element {
  return props.children
}

/**
 * Reads in a frame from which hosts it is known to have loaded, its own among them, and nothing else of the addresses.
 * Serialised and run in the frame's isolated world, so it refers to nothing outside itself. A lower bound: redirects are
 * not told, a browser keeps some 250 entries, and the page may have cleared them.
 */
export function readLoadedHosts(): string[] {
  const hosts = new Set<string>()
  for (const address of [location.href, ...performance.getEntriesByType('resource').map((entry) => entry.name)]) {
    try {
      const { protocol, hostname } = new URL(address)
      if (protocol === 'https:' || protocol === 'http:') hosts.add(hostname)
    } catch {
      // What is no address was loaded from no host.
    }
  }
  return [...hosts]
}

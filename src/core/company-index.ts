/** A company and the hosts that are generally known to be its own; `*.example.org` is example.org and all below it. */
export interface KnownCompany {
  name: string
  company?: string
  domains: readonly string[]
}

/**
 * Makes the question which company is known to be behind a host, in lower case: the one that names the host itself, else its
 * nearest parent.
 */
export function companyIndex(known: readonly KnownCompany[]): (host: string) => string | null {
  const companies = new Map(
    known.flatMap(({ name, company = name, domains }) => domains.map((one) => [one.toLowerCase(), company])),
  )
  return (host) => {
    const named = companies.get(host)
    if (named !== undefined) return named
    for (let parent = host; parent.includes('.'); parent = parent.slice(parent.indexOf('.') + 1)) {
      const below = companies.get(`*.${parent}`)
      if (below !== undefined) return below
    }
    return null
  }
}

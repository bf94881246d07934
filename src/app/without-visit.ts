import type { Charter } from '../core/charter'
import type { Issue } from '../core/issue'
import type { Part } from '../core/part'
import type { ServiceNamed } from '../core/service'

/** What was read of a site, with the addresses under which it was read. */
interface Read {
  charters: readonly Charter[]
  parts: readonly Part[]
}

/**
 * Takes off every address of what is to be kept what may tell of the visit: the query, parameters in the path, the hash but for
 * a text directive, and the name and password before the host. The addresses stand in charters, their ids and entries, in parts,
 * their issues and services.
 */
export function withoutVisit({ charters, parts }: Read): { charters: Charter[]; parts: Part[] } {
  return {
    charters: charters.map((charter) => ({
      ...charter,
      id: charter.url === null ? charter.id : charter.id.replace(charter.url, bare(charter.url)),
      title: charter.title === charter.url ? bare(charter.url) : charter.title,
      url: charter.url === null ? null : bare(charter.url),
      entries: charter.entries.map((entry) => ({
        ...entry,
        locator: { ...entry.locator, url: entry.locator.url === null ? null : bareButText(entry.locator.url) },
      })),
    })),
    parts: parts.map((part) => ({
      ...part,
      name: part.name === part.url ? bare(part.url) : part.name,
      url: part.url === null ? null : bare(part.url),
      issue: part.issue === null ? null : bareIssue(part.issue),
      ...(part.services === undefined ? {} : { services: part.services.map(bareService) }),
    })),
  }
}

function bareService(service: ServiceNamed): ServiceNamed {
  return { ...service, url: service.url === null ? null : bareButText(service.url) }
}

function bareIssue(issue: Issue): Issue {
  const { url, detail, ...rest } = issue
  return {
    ...rest,
    ...(url === undefined ? {} : { url: bare(url) }),
    // The hash of a page within the open one.
    ...(detail === undefined || detail.startsWith('#') ? {} : { detail }),
  }
}

/** Gives an address without its query, parameters in its path, its hash, and a name and password. */
export function bare(address: string): string {
  return shortened(address).href
}

function bareButText(address: string): string {
  const { hash } = new URL(address)
  const url = shortened(address)
  const at = hash.indexOf(':~:')
  if (at >= 0) url.hash = hash.slice(at)
  return url.href
}

function shortened(address: string): URL {
  const url = new URL(address)
  // Servers of Java put the id of a visit behind a semicolon (`;jsessionid=`).
  url.pathname = url.pathname.replace(/;[^/]*/g, '')
  url.search = ''
  url.hash = ''
  url.username = ''
  url.password = ''
  return url
}

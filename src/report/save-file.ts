import type { Inspection } from '../core/inspection'

/** Milliseconds after which the browser has begun to write a file, and its address is given back. */
const BEGUN = 60_000

/** Has the browser save a file, as it saves any download. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), BEGUN)
}

/** Names a file after the site and the moment, in signs that any system takes. */
export function fileName({ site, takenAt }: Inspection, extension: string): string {
  const host = site.host.replace(/[^a-z\d.-]+/gi, '-') || 'file'
  return `cookie-charter-${host}-${takenAt.slice(0, 16).replace('T', '-').replace(':', '')}.${extension}`
}

/**
 * Lists the names of the page's own variables, a line each: those that are longer than any that is sought are left out, and
 * no more than 100,000 characters are taken in all.
 * Serialised and run in the page's own world, so it refers to nothing outside itself. A page can learn no more than that
 * its names were gone through: nothing is handed over, no value is read, no function of the page is called, and the body of
 * a class is strict, so that neither the caller nor its arguments can be looked up.
 */
export function listVariables(): string {
  // biome-ignore lint/complexity/noStaticOnlyClass: the body of a class is strict, and the build strips directives
  return class {
    static list(): string {
      let names = ''
      for (const name in window) {
        if (name.length > 60) continue
        if (names.length > 100_000) break
        names += `${name}\n`
      }
      return names
    }
  }.list()
}

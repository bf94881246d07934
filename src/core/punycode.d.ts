/** As far as it is used; the slash names the package, not the module of the same name that Node has. */
declare module 'punycode/' {
  /** Throws a RangeError for what is no Punycode. */
  export function decode(label: string): string
}

/** Gives one spelling for the many ways to write a declared name with "anything here": `*`, `.*`, `#`, `xxxx`, `<id>`, `[id]`, `{id}`. */
export function spellingOf(declared: string): string {
  return declared
    .normalize('NFKC')
    .replace(/^[`'"«“\s]+|[`'"»”\s]+$/g, '')
    .replace(/<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\}|#+|\.\*|x{3,}|\*+/gi, '*')
    .replace(/\*+/g, '*')
    .replace(/\s/g, '')
}

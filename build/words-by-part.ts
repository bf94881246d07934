import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** A file of a language's words, and the part of it that is asked for. */
const PART_OF_WORDS = /^(.*[/]words[/][a-z]+[.]json)[?]([a-z]+)$/i
/** Where a module takes one part of all of them. */
const TAKING_A_PART =
  /(import[.]meta[.]glob(?:<[^>]*>)?[(]\s*'[^']*[/]words[/][*][.]json', [{])([^}]*\bimport: '(?!default)(\w+)')/g

/** Gives a module one part of each language's words where it takes no more: what the popup loads needs few of them. */
export const wordsByPart: Plugin = {
  name: 'words-by-part',
  enforce: 'pre',
  transform(code) {
    return code.includes("/words/*.json'") ? code.replace(TAKING_A_PART, "$1 query: '?$3', $2") : null
  },
  load(id) {
    const [, path, part = ''] = PART_OF_WORDS.exec(id) ?? []
    if (path === undefined) return null
    const words: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'))
    return {
      code: `export const ${part} = JSON.parse(${JSON.stringify(JSON.stringify(words[part]))})`,
      moduleType: 'js',
    }
  },
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Leaves out what tells translators of a message: half of what the popup would load of its language. */
export const messagesAlone: Plugin = {
  name: 'messages-alone',
  closeBundle() {
    const { root, build } = this.environment.config
    const folder = resolve(root, build.outDir, '_locales')
    for (const language of readdirSync(folder)) {
      const path = join(folder, language, 'messages.json')
      const messages: Record<string, { message: string; placeholders?: object }> = JSON.parse(
        readFileSync(path, 'utf8'),
      )
      const bare = Object.entries(messages).map(([key, { message, placeholders }]) => [key, { message, placeholders }])
      writeFileSync(path, JSON.stringify(Object.fromEntries(bare)))
    }
  },
}

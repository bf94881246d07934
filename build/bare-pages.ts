import type { Plugin } from 'vite'

/** Leaves the white space between the tags of pages out: each run of it is a node of the live document. */
export const barePages: Plugin = {
  name: 'bare-pages',
  transformIndexHtml: { order: 'post', handler: (html) => html.replace(/>\s+</g, '><') },
}

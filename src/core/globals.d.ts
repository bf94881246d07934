/// <reference types="vite/types/importMeta.d.ts" />

/** The one global that the core takes from its surroundings besides the language itself, as far as it uses it. */
interface URL {
  readonly protocol: string
  readonly host: string
  readonly hostname: string
  readonly origin: string
  readonly pathname: string
}

declare var URL: { new (address: string): URL }

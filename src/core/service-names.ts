import { fold } from './fold'
import type { KnownService } from './knowledge'

/** Words that policies set before or behind the name of a service and that tell no other service of the same maker. */
const MEANINGLESS = new Set(
  'the cookie cookies pixel pixels tag tags tracker trackers script scripts code service services tool tools plugin plugins widget widgets video videos player embed embeds embedded ltd limited inc llc gmbh sas sarl bv corp corporation company ireland europe com'.split(
    ' ',
  ),
)
/** A name of our list as short as this ties nothing: it may be a word of any sentence. */
const FEWEST_SIGNS = 2

/**
 * Gives the names by which a policy may mean a service, folded, without what is in no way its own: `X (Twitter)` is both
 * `x twitter` and `twitter`; a name that policies still use stands under `also` in its file.
 */
export function namesOfService({ service, also }: Pick<KnownService, 'service' | 'also'>): string[] {
  const inner = [...service.matchAll(/\(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(','))
  const written = [service, service.replace(/\s*\([^)]*\)/g, ''), ...inner, ...also]
  return [...new Set(written.map(serviceKey))].filter((name) => name.length > FEWEST_SIGNS)
}

/** Folds the name of a service as a policy writes it, so that the same service has one key: without brackets, a maker's legal form, a version, "cookies", "pixel". */
export function serviceKey(name: string): string {
  const words = fold(name.replace(/\s*\([^)]*\)/g, ' ')).split(' ')
  const telling = words.filter((word) => !MEANINGLESS.has(word) && !/^v?\d{1,3}$/.test(word))
  return (telling.length === 0 ? words : telling).join(' ')
}

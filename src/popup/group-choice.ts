import type { CategoryId } from '../core/category'
import type { ConsentPlatform } from '../core/consent-platform'

/**
 * Tells what the visitor chose for a category in the page's consent platforms; null where nothing was chosen, told, or could
 * be refused. Platforms have categories of their own: those of one kind that were chosen differently are `partial`.
 */
export function groupChoice(
  category: string,
  platforms: readonly ConsentPlatform[],
): 'accepted' | 'refused' | 'partial' | null {
  const told = platforms
    .filter(({ choice }) => choice !== null && choice.state !== 'pending')
    .flatMap(({ choice }) => choice?.categories ?? [])
    .filter((one) => one.category === (category as CategoryId) && !one.fixed && one.accepted !== null)
  if (told.length === 0) return null
  if (told.every((one) => one.accepted)) return 'accepted'
  return told.some((one) => one.accepted) ? 'partial' : 'refused'
}

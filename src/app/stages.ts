/** A stage of a look: what it finds on the way it shows at once, and what it ends with it gives. */
export type Stage<Known> = (show: (patch: Partial<Known>) => Promise<void>) => Promise<Partial<Known>>

/**
 * Runs stages side by side. What each finds is added to what is known and told at once, but for what the last of them ends
 * with, which whoever awaits them all has. Rejects where a stage does.
 */
export async function runStages<Known extends object>(
  known: Known,
  tell: (known: Known) => Promise<void>,
  stages: readonly Stage<Known>[],
): Promise<void> {
  let going = stages.length
  const show = (patch: Partial<Known>) => {
    Object.assign(known, patch)
    return tell(known)
  }
  await Promise.all(
    stages.map(async (stage) => {
      const last = await stage(show)
      going--
      if (going > 0) await show(last)
      else Object.assign(known, last)
    }),
  )
}

import { type Component, lazy } from 'solid-js'
import type * as Views from './behind-views'

/**
 * What the first words and rows do without: a part of the program of its own, so that they are there sooner. Each is drawn at
 * once where `fetchBehind` has ended before, else as soon as it is there.
 */
const behind = <Props extends object>(pick: (views: typeof Views) => Component<Props>) =>
  lazy(async () => ({ default: pick(await import('./behind-views')) }))

export const BadgeSettings = behind((views) => views.BadgeSettings)
export const CharterView = behind((views) => views.CharterView)
export const CookieDetails = behind((views) => views.CookieDetails)
export const Findings = behind((views) => views.Findings)
export const GuidedCheck = behind((views) => views.GuidedCheck)
export const MenuView = behind((views) => views.MenuView)
export const OpenReport = behind((views) => views.OpenReport)

/** Fetches all of it. */
export async function fetchBehind(): Promise<void> {
  await Promise.all(
    [BadgeSettings, CharterView, CookieDetails, Findings, GuidedCheck, MenuView, OpenReport].map((view) =>
      view.preload(),
    ),
  )
}

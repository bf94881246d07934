import { type Component, lazy } from 'solid-js'
import { drawn } from '../ui/frames'
import type * as Views from './behind-views'

/** Begins when the first of them is asked for: what is fetched while the first words are drawn holds them up. */
let firstPaint: Promise<void> | undefined

/**
 * What the first words and rows do without: a part of the program of its own, so that they are there sooner. Each is drawn at
 * once where `fetchBehind` has ended before, else as soon as it is there.
 */
const behind = <Props extends object>(pick: (views: typeof Views) => Component<Props>) =>
  lazy(async () => {
    firstPaint ??= drawn()
    await firstPaint
    return { default: pick(await import('./behind-views')) }
  })

export const AccessGranted = behind((views) => views.AccessGranted)
export const BadgeSettings = behind((views) => views.BadgeSettings)
export const CharterLines = behind((views) => views.CharterLines)
export const CharterView = behind((views) => views.CharterView)
export const CheckLine = behind((views) => views.CheckLine)
export const CompanyGroups = behind((views) => views.CompanyGroups)
export const ConsentPlatforms = behind((views) => views.ConsentPlatforms)
export const CookieDetails = behind((views) => views.CookieDetails)
export const ErrorView = behind((views) => views.ErrorView)
export const FindingMarks = behind((views) => views.FindingMarks)
export const Findings = behind((views) => views.Findings)
export const GuidedCheck = behind((views) => views.GuidedCheck)
export const Issues = behind((views) => views.Issues)
export const MenuView = behind((views) => views.MenuView)
export const OpenReport = behind((views) => views.OpenReport)
export const RestrictedView = behind((views) => views.RestrictedView)
export const StoredGroups = behind((views) => views.StoredGroups)

/** Fetches all of it, once the first words are drawn. */
export async function fetchBehind(): Promise<void> {
  await Promise.all(
    [
      AccessGranted,
      BadgeSettings,
      CharterLines,
      CharterView,
      CheckLine,
      CompanyGroups,
      ConsentPlatforms,
      CookieDetails,
      ErrorView,
      MenuView,
      FindingMarks,
      Findings,
      GuidedCheck,
      Issues,
      OpenReport,
      RestrictedView,
      StoredGroups,
    ].map((view) => view.preload()),
  )
}

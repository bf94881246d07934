/** What the number on the icon counts for, and the ways to turn it on and off. */
export interface BadgeActions {
  settings(): { everywhere: boolean; origins: readonly string[] }
  turnEverywhere(isOn: boolean): Promise<void>
  turnHere(isOn: boolean): Promise<void>
}

/** The key `/` that puts the focus into the search field: whether it is on, and the way to turn it on or off. */
export interface SlashActions {
  isOn(): boolean
  turn(isOn: boolean): Promise<void>
}

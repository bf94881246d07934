/** Makes the function anew from its text, as `scripting.executeScript` does: what it took from its file is gone. */
export function carried<Wanted extends (...values: never[]) => unknown>(wanted: Wanted): Wanted {
  return new Function(`return (${wanted})`)() as Wanted
}

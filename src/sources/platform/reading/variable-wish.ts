import type { VariableAsked } from '../../../content/read-variables'

/** One thing to read of the page's own variables. */
export interface VariableWish {
  /** Names from the window inward, with dots between: `OneTrust.GetDomainData`. */
  path: string
  /**
   * The page may name the variable in an attribute: where the selector finds an element that has it, that name stands for
   * `path`, and counts where it leads to an object with one of these keys.
   */
  pathIn?: { selector: string; attribute: string; needs: readonly string[] }
  /** Where the path leads to a function: it is called with these, two at most, and its answer read. Only what changes nothing may be called. */
  call?: readonly (string | number)[]
  /** The function answers by the promise that it returns, or to a callback given as its last argument. */
  answers?: 'promise' | 'callback'
  /** Of an object only these keys are taken. Where a mask is given, of a text only the characters under its `?`. */
  fields?: Readonly<Record<string, string | null>>
}

/** Gives the attributes that name variables, as they are asked for. */
export function attributesOf(
  wishes: Readonly<Record<string, VariableWish>>,
): Record<string, { selector: string; attribute: string }> {
  const named = Object.entries(wishes).flatMap(([key, { pathIn }]) =>
    pathIn === undefined ? [] : [[key, { selector: pathIn.selector, attribute: pathIn.attribute }] as const],
  )
  return Object.fromEntries(named)
}

/** Writes wishes as they are handed to the page, with what its attributes name; a name that is none of a variable is not followed. */
export function askedOf(
  wishes: Readonly<Record<string, VariableWish>>,
  attributes: Readonly<Record<string, string>>,
): VariableAsked[] {
  return Object.entries(wishes).map(([key, { path, pathIn, call, answers, fields }]) => {
    const named = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.exec(attributes[key] ?? '')?.[0]
    return {
      key,
      names: named === undefined ? path.split('.') : [named],
      needs: named === undefined ? [] : (pathIn?.needs ?? []),
      calls: call !== undefined,
      given: call ?? [],
      answers: answers ?? 'at-once',
      fields: Object.entries(fields ?? {}).map(([name, mask]) => ({ name, mask: mask ?? '' })),
    }
  })
}

import { createContext, useContext } from 'solid-js'
import type { Language } from '../telling/language'

/** The language of everything below; an accessor, because the person can switch it. */
export const LanguageContext = createContext<() => Language>()

export function useLanguage(): () => Language {
  const language = useContext(LanguageContext)
  if (language === undefined) throw new Error('no language around this component')
  return language
}

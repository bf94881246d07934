import type { CategoryChoice, ConsentPlatform } from '../core/consent-platform'
import type { Language } from './language'

/** Says what the visitor chose in a consent platform, as the platform tells it. */
export function choiceWords({ choice }: ConsentPlatform, language: Language): string {
  if (choice === null) return language.say('consent_platform_untold')
  const { state, chosenAt } = choice
  if (state === 'pending') return language.say('consent_platform_pending')
  if (chosenAt === null) return language.say(`consent_platform_${state}`)
  return language.say(`consent_platform_${state}_on`, { date: language.date(chosenAt) })
}

/** Says what became of one category. */
export function categoryChoiceWords({ accepted, fixed }: CategoryChoice, language: Language): string {
  if (fixed) return language.say('choice_fixed')
  if (accepted === null) return language.say('choice_untold')
  return language.say(accepted ? 'choice_accepted' : 'choice_refused')
}

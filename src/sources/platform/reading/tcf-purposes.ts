import type { CategoryId } from '../../../core/category'

interface Purpose {
  id: number
  category: CategoryId
  names: { en: string; fr: string }
}

/** The eleven purposes of the Transparency & Consent Framework, with what they are in short. Source: IAB Europe, TCF Policies 2.2, appendix A. */
const PURPOSES: readonly Purpose[] = [
  purpose(
    1,
    'unclassified',
    'Store and read information on the device',
    'Stocker et lire des informations sur l’appareil',
  ),
  purpose(2, 'marketing', 'Choose ads with little data', 'Choisir des publicités avec peu de données'),
  purpose(3, 'marketing', 'Make profiles for personalised ads', 'Créer des profils pour des publicités personnalisées'),
  purpose(4, 'marketing', 'Choose ads by profile', 'Choisir des publicités selon un profil'),
  purpose(
    5,
    'preferences',
    'Make profiles for personalised content',
    'Créer des profils pour des contenus personnalisés',
  ),
  purpose(6, 'preferences', 'Choose content by profile', 'Choisir des contenus selon un profil'),
  purpose(7, 'marketing', 'Measure how ads perform', 'Mesurer la performance des publicités'),
  purpose(8, 'statistics', 'Measure how content performs', 'Mesurer la performance des contenus'),
  purpose(9, 'statistics', 'Understand audiences by statistics', 'Comprendre les publics par des statistiques'),
  purpose(10, 'unclassified', 'Develop and improve services', 'Développer et améliorer des services'),
  purpose(11, 'preferences', 'Choose content with little data', 'Choisir des contenus avec peu de données'),
]

function purpose(id: number, category: CategoryId, en: string, fr: string): Purpose {
  return { id, category, names: { en, fr } }
}

const BY_WEIGHT: readonly CategoryId[] = ['marketing', 'statistics', 'preferences']

/** Gives the category of declared purposes: that of the one which asks most; `unclassified` where none says a kind. */
export function categoryOfPurposes(ids: readonly number[]): CategoryId {
  const named = PURPOSES.filter((one) => ids.includes(one.id)).map((one) => one.category)
  return BY_WEIGHT.find((category) => named.includes(category)) ?? 'unclassified'
}

/** Lists the purposes, named in French for a French page and in English for any other. */
export function namedPurposes(language: string | null): { id: number; category: CategoryId; name: string }[] {
  const isFrench = /^fr\b/i.test(language ?? '')
  return PURPOSES.map(({ id, category, names }) => ({ id, category, name: isFrench ? names.fr : names.en }))
}

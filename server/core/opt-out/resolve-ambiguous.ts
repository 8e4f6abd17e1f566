/**
 * What an ambiguous wish means in reply to a template of this category (null when the template is unknown).
 * "Cancelar" under an offer stops the offers; under an order or a code it may be about the order, so marketing to
 * that person is suppressed at once but a person decides whether it counts.
 */
export function resolveAmbiguous(category: string | null): 'opt-out' | 'provisional' {
  return category?.toUpperCase() === 'MARKETING' ? 'opt-out' : 'provisional';
}

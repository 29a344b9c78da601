/** Modules of which the code means that the customer comes for the goods: OpenCart's own, and known ones of others. */
export const knownPickups = [
  ...['pickup', 'xpickup', 'multipickup', 'multi_pickup', 'storepickup', 'store_pickup', 'pickup_store'],
  ...['pickupstore', 'localpickup', 'local_pickup', 'clickcollect', 'click_collect', 'clickandcollect'],
  ...['click_and_collect', 'collect', 'collection', 'afhalen'],
]

/** Whether a shipping code (`MODULE.METHOD`) is among these: as a whole, or by its module. */
export function isPickupCode(shippingCode: string, codes: readonly string[]): boolean {
  const code = shippingCode.toLowerCase()
  const [module = ''] = code.split('.')
  return code !== '' && codes.some((known) => known.toLowerCase() === code || known.toLowerCase() === module)
}

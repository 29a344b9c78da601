/** Modules of which the code means that the customer comes for the goods: OpenCart's own, and known ones of others. */
export const knownPickups = [
  ...['pickup', 'xpickup', 'multipickup', 'multi_pickup', 'storepickup', 'store_pickup', 'pickup_store'],
  ...['pickupstore', 'localpickup', 'local_pickup', 'clickcollect', 'click_collect', 'clickandcollect'],
  ...['click_and_collect', 'collect', 'collection', 'afhalen'],
]

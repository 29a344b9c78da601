import { describe, expect, test } from 'vitest'
import { pickupRows, withPickup } from '../../src/renderer/features/settings/model/pickups.ts'

const shippingMethods = [
  { code: 'flat.flat', title: 'Post' },
  { code: 'pickup.pickup', title: 'Afhalen' },
  { code: 'no code', title: 'Kan niet' },
]
const chosen = (codes: readonly string[]) =>
  pickupRows({ shippingMethods }, codes)
    .filter(({ isPickup }) => isPickup)
    .map(({ code }) => code)

describe('which shipping methods are a collection', () => {
  test('shows those of the shop, chosen by their code or their module', () => {
    expect(pickupRows({ shippingMethods }, []).map(({ title }) => title)).toEqual(['Post', 'Afhalen'])
    expect(chosen(['pickup'])).toEqual(['pickup.pickup'])
    expect(chosen(['FLAT.flat'])).toEqual(['flat.flat'])
  })

  test('takes a method out also when its module was chosen, and leaves the others as they are', () => {
    const without = withPickup(['pickup', 'afhalen'], 'pickup.pickup', false)
    expect(without).toEqual(['afhalen'])
    expect(chosen(withPickup(without, 'flat.flat', true))).toEqual(['flat.flat'])
  })
})

import { useEffect, useState } from 'react'
import type { ShopLook, ShopVersion } from '../../../../../shared/domain/shop-look.ts'
import { useCall } from '../../../../app/use-call.ts'

/** So often we look whether the module answers. */
const LOOK_MS = 5000
/** Who stops typing for so long has an address to look at. */
const PAUSE_MS = 800

/** What was seen of the shop whose address is typed. */
export interface SeenShop {
  /** `null` while there is no address, or nothing was seen yet. */
  readonly look: ShopLook | null
  readonly isLooking: boolean
  /** It is looked at again by itself. */
  readonly isWatched: boolean
}

/** Looks at the shop once it has an address, and, when its version is known, again and again until the module answers. */
export function useShopLook(typed: string, chosen: ShopVersion | null): SeenShop {
  const address = addressIn(useSettled(typed.trim()))
  const first = useCall('shop.look', address === null ? null : { address })
  // Kept from the address before, until this one's answer is there.
  const opened = address === null || first.isLoading ? null : first.data
  const watched = watchedPlace(address, opened, chosen)
  const next = useCall('shop.look', watched)
  const look = newest(opened, watched === null ? null : next.data)
  const isWatched = watched !== null && look?.module !== 'answers'
  useEvery(LOOK_MS, isWatched ? next.reload : null)
  return { look, isLooking: address !== null && opened === null, isWatched }
}

function addressIn(typed: string): string | null {
  return /[.:]/.test(typed) && typed.length >= 3 ? typed : null
}

/** What is asked again and again; `null` = nothing, for the module answers already or the version is not known. */
function watchedPlace(address: string | null, opened: ShopLook | null, chosen: ShopVersion | null) {
  if (address === null || opened === null || opened.module === 'answers') return null
  const only = opened.versions.length === 1 ? opened.versions[0] : undefined
  const version = chosen ?? only ?? null
  return version === null ? null : { address, version }
}

/** What was seen last, with the versions that the first look found possible. */
function newest(opened: ShopLook | null, again: ShopLook | null): ShopLook | null {
  return opened === null || again === null ? opened : { ...again, versions: opened.versions }
}

function useEvery(milliseconds: number, act: (() => void) | null): void {
  useEffect(() => {
    if (act === null) return undefined
    const timer = setInterval(act, milliseconds)
    return () => {
      clearInterval(timer)
    }
  }, [milliseconds, act])
}

/** What is typed, once it has not changed for a moment. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(typed)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed])
  return settled
}

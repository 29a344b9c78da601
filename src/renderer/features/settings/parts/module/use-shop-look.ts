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
  const address = useSettled(typed.trim())
  const isAddress = /[.:]/.test(address) && address.length >= 3
  const first = useCall('shop.look', isAddress ? { address } : null)
  // Kept from the address before, until this one's answer is there.
  const opened = isAddress && !first.isLoading ? first.data : null
  const only = opened?.versions.length === 1 ? opened.versions[0] : undefined
  const version = chosen ?? only ?? null
  const isWatched = opened !== null && opened.module !== 'answers' && version !== null
  const next = useCall('shop.look', isWatched ? { address, version } : null)
  const look = isWatched && next.data !== null ? { ...next.data, versions: opened.versions } : opened
  const isOver = look?.module === 'answers'
  const { reload } = next
  useEffect(() => {
    if (!isWatched || isOver) return undefined
    const timer = setInterval(reload, LOOK_MS)
    return () => {
      clearInterval(timer)
    }
  }, [isWatched, isOver, reload])
  return { look, isLooking: isAddress && opened === null, isWatched: isWatched && !isOver }
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

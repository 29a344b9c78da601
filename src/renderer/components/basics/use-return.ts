import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** Id of the link in an order's row. */
export function rowId(orderId: string): string {
  return `bestelling-${orderId}`
}

/** Back from an order the keyboard is at its row again, and a list that was hidden by it stands where it stood. */
export function useReturn(list: RefObject<HTMLElement | null>, detail: string): void {
  const scroll = useRef(0)
  const before = useRef(detail)

  useEffect(() => {
    const onScroll = () => {
      // Hidden by an order it stands nowhere.
      if ((list.current?.offsetParent ?? null) !== null) scroll.current = window.scrollY
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      window.removeEventListener('scroll', onScroll)
    }
  }, [list])

  useLayoutEffect(() => {
    const from = before.current
    before.current = detail
    if (from === '' || detail !== '') return
    window.scrollTo(0, scroll.current)
    const row = document.getElementById(rowId(from)) ?? document.getElementById('inhoud')
    row?.focus({ preventScroll: true })
  }, [list, detail])
}

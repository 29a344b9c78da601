import { useEffect, useRef, type RefObject } from 'react'

/**
 * An act takes the button away that was pressed. The keyboard then goes to the title of the card that came in its place, or of
 * the last; with no cards left to the content.
 *
 * @param list holds the cards, each with a title that can have the focus
 * @param shown another value whenever the cards may have changed
 */
export function useKeepFocus(list: RefObject<HTMLElement | null>, shown: unknown): void {
  const place = useRef<number | null>(null)

  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const cards = [...(list.current?.children ?? [])]
      const index = cards.findIndex((card) => target instanceof Node && card.contains(target))
      // A dialog is no card; what was asked in it came from one.
      if (index >= 0 || !isInDialog(target)) place.current = index >= 0 ? index : null
    }
    const forget = ({ target }: PointerEvent) => {
      if (!isInDialog(target)) place.current = null
    }
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', forget)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', forget)
    }
  }, [list])

  useEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return
    const titles = list.current?.querySelectorAll<HTMLElement>(':scope > section > header h2 > button') ?? []
    const next = titles[Math.min(place.current, titles.length - 1)] ?? document.getElementById('inhoud')
    next?.focus()
  }, [list, shown])
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}

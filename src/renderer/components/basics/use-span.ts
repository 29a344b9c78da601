import { useEffect, useState, type RefObject } from 'react'
import { spanOf, type Span } from './span.ts'

/** Height of a row; the same in the style of every table that uses this. */
const ROW_REM = 2.75

/** Which rows of a table are in sight while the window scrolls. */
export function useSpan(
  body: RefObject<HTMLElement | null>,
  count: number,
): { readonly span: Span; readonly rowHeight: number } {
  const [span, setSpan] = useState<Span>(() => spanOf(0, 900, 44, count))
  const [rowHeight, setRowHeight] = useState(44)

  useEffect(() => {
    const look = () => {
      const element = body.current
      // Hidden behind an order on a narrow screen: nothing to see, and nothing to forget.
      if (element === null || !isLaidOut(element)) return
      const height = ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize)
      setRowHeight(height)
      const next = spanOf(-element.getBoundingClientRect().top, window.innerHeight, height, count)
      setSpan((before) => (before.start === next.start && before.end === next.end ? before : next))
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [body, count])

  return { span, rowHeight }
}

function isLaidOut(element: HTMLElement): boolean {
  return element.offsetParent !== null
}

import { useEffect } from 'react'
import { useRoute } from '../../app/route.ts'

/**
 * Another screen sends the merchant to a rate (`?rate=BTW 21%&percentage=21`): the keyboard goes to its field, once it is there.
 * Of rates that are named alike it is that of the percentage.
 */
export function useAskedRate(): void {
  const { query } = useRoute()
  const rate = query.get('rate') ?? ''
  const percentage = query.get('percentage') ?? ''
  useEffect(() => {
    if (rate === '') return
    const named = `[data-rate="${CSS.escape(rate)}"]`
    const exact = `${named}[data-percentage="${CSS.escape(percentage)}"]`
    const row = document.querySelector(exact) ?? document.querySelector(named)
    const field = row?.querySelector('select')
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }, [rate, percentage])
}

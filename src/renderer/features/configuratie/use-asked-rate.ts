import { useEffect } from 'react'
import { useRoute } from '../../app/route.ts'

/** Another screen sends the merchant to a rate (`?rate=BTW 21%`): the keyboard goes to its field, once it is there. */
export function useAskedRate(): void {
  const asked = useRoute().query.get('rate') ?? ''
  useEffect(() => {
    if (asked === '') return
    const field = document.querySelector<HTMLElement>(`[data-rate="${CSS.escape(asked)}"] select`)
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }, [asked])
}

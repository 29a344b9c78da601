import { useEffect } from 'react'
import { useRoute } from '../../app/route.ts'

/**
 * Another screen sends the merchant to a setting (`?field=foreignCurrency`): the keyboard goes to it, once it is there, and it
 * stands out, because a page may hold a dozen.
 */
export function useAskedField(): void {
  const field = useRoute().query.get('field') ?? ''
  useEffect(() => {
    if (field === '') return
    const found = document.getElementById(`veld-${field}`)
    if (found === null) return
    found.classList.add('fb-asked')
    found.scrollIntoView({ block: 'center' })
    const inside = found.querySelector<HTMLElement>('input:checked, select, input:not([type=radio])')
    const control = inside ?? found
    control.focus({ preventScroll: true })
    return () => {
      found.classList.remove('fb-asked')
    }
  }, [field])
}

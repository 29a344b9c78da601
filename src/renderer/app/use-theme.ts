import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { Preferences } from '../../shared/contract/views.ts'

/** Light or dark as the merchant chose, or as the system is. */
export function useTheme(theme: Preferences['theme']): void {
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    setColorScheme(theme === 'system' ? 'auto' : theme)
  }, [theme, setColorScheme])
}

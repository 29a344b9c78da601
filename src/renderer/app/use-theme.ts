import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { Preferences } from '../../shared/settings/app-state.ts'

/** Light or dark as the merchant chose, or as the system is. (Switching off transitions meanwhile would need an inline style.) */
export function useTheme(theme: Preferences['theme']): void {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  useEffect(() => {
    setColorScheme(theme === 'system' ? 'auto' : theme)
  }, [theme, setColorScheme])
}

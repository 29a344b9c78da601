import { createContext, useContext } from 'react'
import type { AppView, ConnectionView } from '../../shared/contract/views.ts'
import type { Language } from '../../shared/text/language.ts'

/** What every screen knows: the app as it is and the connection that is shown. */
export interface AppValue {
  readonly app: AppView
  readonly connection: ConnectionView | null
  readonly language: Language
  readonly choose: (connectionId: string) => void
  readonly reload: () => void
}

export const AppContext = createContext<AppValue | null>(null)

export function useApp(): AppValue {
  const state = useContext(AppContext)
  if (state === null) throw new Error('useApp outside the frame')
  return state
}

/** The texts of a screen in the merchant's language. */
export function useText<T>(texts: Readonly<Record<Language, T>>): T {
  return texts[useApp().language]
}

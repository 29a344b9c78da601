import { useSyncExternalStore } from 'react'
import { previewState, subscribe, type PreviewState } from './previews.ts'

/** How the preview stands for a connection, on screen as soon as it changes. */
export function usePreview(connection: string): PreviewState {
  return useSyncExternalStore(subscribe, () => previewState(connection))
}

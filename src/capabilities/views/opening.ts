import type { View } from './view.ts'
import { addressOf } from './view.ts'

/** Where a list leads when it is asked for by itself: to the view its reader opens it with, if they keep one. */
export const opensAs = (query: string, views: readonly View[]): string | undefined => {
  const view = query === '' ? views.find(({ opens }) => opens) : undefined
  return view && addressOf(view)
}

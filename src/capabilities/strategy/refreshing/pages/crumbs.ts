import { addressOf } from '../../wall-address.ts'
import type { Refresh } from '../refresh.ts'

/** The way back to the draft and to its working page. */
export const refreshCrumbs = ({ old, draft }: Refresh) => [
  { label: 'Strategy', href: '/strategy' },
  { label: draft.version.label, href: addressOf({ version: draft.version }) },
  { label: `What becomes of ${old.version.label}`, href: `/strategy/versions/${draft.version.id}/refresh` },
]

import { Tabs } from '../../../ui/tabs.tsx'

export interface VersionTab {
  href: string
  label: string
  current: boolean
}

/** Now, and the versions that have ended. */
export const VersionTabs = ({ versions }: { versions: readonly VersionTab[] }) =>
  versions.length > 1 ? <Tabs label="Now, and versions that have ended" links={[...versions]} /> : null

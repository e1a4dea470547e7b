import type { Child } from 'hono/jsx'
import type { Form } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Tabs } from '../../../ui/tabs.tsx'

const rooms = [
  { href: '/access', label: 'Waits' },
  { href: '/access/standards', label: 'Standards' },
  { href: '/access/lists', label: 'Lists and reviews' },
  { href: '/access/policy', label: 'Policy and procedures' },
] as const

interface Words {
  frame: Frame
  title: string
  at: (typeof rooms)[number]['href']
  /** The answer, and the actions beneath it. */
  head: Child
  form?: Form
  children?: Child
}

/** A page of the waits with its way to the others. */
export const AccessPage = ({ frame, title, at, head, form, children }: Words) => (
  <Page frame={frame} title={title} heading={<PageHead title={title}>{head}</PageHead>} {...(form ? { form } : {})}>
    <Tabs label="Access" links={rooms.map((room) => ({ ...room, current: room.href === at }))} />
    {children}
  </Page>
)

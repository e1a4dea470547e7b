import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Table } from '../../../ui/table.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { addressOf, listName, type View } from '../view.ts'

/** Everything one person keeps, each with the way to remove it. */
export const ListViews = ({ frame, views }: { frame: Frame; views: readonly View[] }) => (
  <Page frame={frame} title="Your saved views" crumbs={[{ label: 'Your account', href: '/account' }, { label: 'Your saved views' }]}>
    <Lead answer={views.length === 0 ? 'You keep no view yet.' : `You keep ${count(views.length, 'view')}.`}>
      Filter a list, sort it, choose its columns, and keep it under a name: “Views” above the list. Only you see your views.
    </Lead>
    {views.length > 0 && (
      <Table
        caption="Your saved views"
        rows={views}
        empty=""
        columns={[
          { label: 'View', cell: (view) => <Link href={addressOf(view)}>{view.name}</Link> },
          { label: 'Of', cell: ({ page }) => listName(page) },
          { label: 'Opens by itself', cell: ({ opens }) => (opens ? 'Yes' : 'No') },
          {
            label: 'Action',
            unseen: true,
            cell: (view) => (
              <Form action={`/views/${view.id}/removal`} class="s-rowform">
                <Button kind="secondary" small once>
                  Remove<Unseen> {view.name}</Unseen>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    )}
  </Page>
)

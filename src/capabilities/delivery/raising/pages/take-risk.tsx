import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Select } from '../../../../ui/select.tsx'
import { crumbsTo, type RaisePage } from './log-issue.tsx'
import { RouteBoxes } from './route-boxes.tsx'

/** A risk that threatens the item, taken to a committee or outside the trust. */
export const TakeRisk = ({
  frame,
  item,
  form,
  risks,
}: Omit<RaisePage, 'posts'> & { risks: readonly { id: number; number: string; title: string }[] }) => (
  <Page frame={frame} title="Take a risk further" crumbs={crumbsTo(item)} form={form}>
    {risks.length === 0 ? (
      <Gap action={{ href: `/items/${item.id}/risks/raise`, label: 'Raise a risk' }}>No open risk is linked to this item.</Gap>
    ) : (
      <Form action={`/items/${item.id}/escalations`} guard>
        <Select
          form={form}
          name="risk"
          label="Which risk?"
          options={risks.map(({ id, number, title }) => ({ value: String(id), label: `Risk ${number}: ${title}` }))}
        />
        <RouteBoxes form={form} />
        <Button once>Keep where it was taken</Button>
      </Form>
    )}
  </Page>
)

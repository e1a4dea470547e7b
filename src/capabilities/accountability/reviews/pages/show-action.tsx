import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { AgreedAction, Review } from '../review.ts'

interface Words {
  frame: Frame
  action: AgreedAction
  review: Review
  owner: string
  isOverdue: boolean
  mayDo: boolean
  form: Typed
}

/** One action agreed in a review, until it is done. */
export const ShowAction = ({ frame, action, review, owner, isOverdue, mayDo, form }: Words) => (
  <Page
    frame={frame}
    title="Action of a review"
    form={form}
    crumbs={[
      { label: 'Reviews', href: '/accountability/reviews' },
      { label: review.place, href: `/accountability/reviews/${review.id}` },
    ]}
  >
    <Lead answer={action.words}>
      {action.doneOn ? `Done on ${dayInWords(action.doneOn)}: ${action.doneWords}` : isOverdue ? 'Overdue.' : 'Open.'}
    </Lead>
    <Facts
      facts={[
        { label: 'Who does it', value: owner },
        { label: 'Due', value: dayInWords(action.dueOn) },
        { label: 'Agreed in', value: <Link href={`/accountability/reviews/${review.id}`}>the review of {review.place}</Link> },
      ]}
    />
    {mayDo && action.doneOn === null && (
      <Form action={`/accountability/actions/${action.id}/done`}>
        <Hidden name="version" value={action.version} />
        <TextArea form={form} name="words" label="What was done?" rows={3} />
        <Button once>It is done</Button>
      </Form>
    )}
  </Page>
)

import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import type { StrategyElement } from '../../element.ts'
import { decidedOf, type Refresh, successorsOf } from '../refresh.ts'
import { approvedInWords, decidedInWords } from '../refresh-words.ts'

/** What was decided of an item, what it became, and the button that takes it back while the draft is a draft. */
export const Decided = ({ refresh, element }: { refresh: Refresh; element: StrategyElement }) => {
  const lines = decidedOf(refresh, element.id)
  const [first] = lines
  const isDraft = refresh.draft.version.state === 'draft'
  if (!first) return <p>Nothing was decided of it.</p>
  return (
    <>
      <Facts
        facts={[
          { label: 'What becomes of it', value: decidedInWords(lines, refresh.draft, element) },
          { label: 'Why', value: first.reason || 'Not written down' },
          { label: 'Approved', value: approvedInWords(first) || 'Not written down' },
        ]}
      />
      <Lines
        label={`What it became in ${refresh.draft.version.label}`}
        items={successorsOf(refresh, element.id).map((e) => <Link href={`/strategy/elements/${e.id}`}>{e.title}</Link>)}
      />
      <br />
      {isDraft && (
        <Form action={`/strategy/versions/${refresh.draft.version.id}/refresh/${element.id}/withdrawal`}>
          <p class="s-small s-quiet">
            {first.disposition === 'merged'
              ? 'Taking it back leaves what it was merged into as it is.'
              : 'Taking it back removes what it became from the draft, with any change made there.'}
          </p>
          <Button kind="secondary" once>
            Take this decision back
          </Button>
        </Form>
      )}
    </>
  )
}

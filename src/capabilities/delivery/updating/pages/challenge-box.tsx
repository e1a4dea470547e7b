import type { Form as Filled } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'

/** The box in which somebody asks an item's owner; it may stand on any page about the item. */
export const ChallengeBox = ({ itemId, accountable, form }: { itemId: number; accountable: string | null; form?: Filled }) => (
  <Form action={`/items/${itemId}/challenges`} guard class="s-short">
    <TextArea
      {...(form ? { form } : {})}
      name="words"
      label="What would you ask?"
      hint={`It goes to ${accountable === null ? 'whoever becomes accountable' : `the ${accountable}`} with your name, and stands here with the answer.`}
      rows={3}
    />
    <Button once>Ask it</Button>
  </Form>
)

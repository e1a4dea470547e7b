import type { Form as Filled } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { FootBar } from '../../../../ui/layout.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Update } from '../../item.ts'

/** Approve what was read, or send it back with words. */
export const DecisionBoxes = ({ action, form, update }: { action: string; form: Filled; update: Update }) => (
  <Section heading="Your decision" id="decision">
    <Form action={action} guard class="s-short">
      <Hidden name="version" value={update.version} />
      <TextArea
        form={form}
        name="words"
        label="Words to the writer"
        hint="Needed when you send it back: say what would make it good. They stay with the update."
        rows={3}
      />
      <FootBar>
        <Button once name="decision" value="approve">
          Approve update
        </Button>
        <Button kind="secondary" once name="decision" value="send back">
          Send back with these words
        </Button>
        <span class="s-small s-quiet">Nobody approves what they wrote; what you decide is kept with your name and the day.</span>
      </FootBar>
    </Form>
  </Section>
)

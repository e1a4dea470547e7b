import type { Form as Filled } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { FootBar } from '../../../../ui/layout.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Update } from '../../item.ts'
import type { Decides } from '../deciding.ts'

interface Words {
  heading: string
  button: string
  hint: string
  note: string
}

const wordsOf = (step: Decides, body: string): Words => {
  const kept = 'They stay with the update.'
  if (step === 'agree')
    return {
      heading: 'Your agreement',
      button: 'Agree to it',
      hint: `Needed when you send it back: say what would make it good. ${kept}`,
      note: 'Your deputy wrote this for your post. An executive approves it after you.',
    }
  if (step === 'consider')
    return {
      heading: `What the ${body} said`,
      button: 'Record as considered',
      hint: `What was said of it, or, when it is sent back, what must be mended. ${kept}`,
      note: 'What you record is kept with your name, the day, and the name of the group.',
    }
  return {
    heading: 'Your decision',
    button: 'Approve update',
    hint: `Needed when you send it back: say what would make it good. ${kept}`,
    note: 'Nobody approves what they wrote; what you decide is kept with your name and the day.',
  }
}

const paths: Record<Decides, string> = { agree: 'agreement', approve: 'decision', consider: 'consideration' }

interface Boxes {
  /** The address of the update. */
  at: string
  step: Decides
  /** The group that oversees the item. */
  body?: string | undefined
  form: Filled
  update: Update
}

/** Decide on what was read at the stage it waits at, or send it back with words. */
export const DecisionBoxes = ({ at, step, body = 'group', form, update }: Boxes) => {
  const { heading, button, hint, note } = wordsOf(step, body)
  return (
    <Section heading={heading} id="decision">
      <Form action={`${at}/${paths[step]}`} guard class="s-short">
        <Hidden name="version" value={update.version} />
        <TextArea form={form} name="words" label={step === 'consider' ? 'Its words' : 'Words to the writer'} hint={hint} rows={3} />
        <FootBar>
          <Button once name="decision" value="approve">
            {button}
          </Button>
          <Button kind="secondary" once name="decision" value="send back">
            Send back with these words
          </Button>
          <span class="s-small s-quiet">{note}</span>
        </FootBar>
      </Form>
    </Section>
  )
}

import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Form } from '../../../../ui/form.tsx'
import { FootBar } from '../../../../ui/layout.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Item } from '../../item.ts'
import type { Challenge } from '../challenges.ts'
import { updateHref } from '../desk.ts'
import { SaidChallenge } from './said-challenge.tsx'

interface Words {
  frame: Frame
  challenge: Challenge
  item: Item
  form: Filled
  mayAnswer: boolean
}

const AnswerBoxes = ({ challenge, form }: Pick<Words, 'challenge' | 'form'>) => (
  <Section heading="Your answer">
    <Form action={`/challenges/${challenge.id}`} guard class="s-short">
      <TextArea
        form={form}
        name="answer"
        label="Answer"
        hint="Say what you know and how you know it. It stays beside the question."
        rows={5}
      />
      <Fold summary={<span>Make it a promise</span>} open={Boolean(form.values.promise || form.errors.promise || form.errors.day)}>
        <TextField
          form={form}
          name="promise"
          label="What will be true"
          hint="It is asked about in the update of the quarter its day falls in."
        />
        <DateField form={form} name="day" label="By which day" />
      </Fold>
      <FootBar>
        <Button once>Send answer</Button>
        <span class="s-small s-quiet">Once sent it stands: it is shown on the item, to whoever asked and to the board.</span>
      </FootBar>
    </Form>
  </Section>
)

/** One challenge: what was asked, the answer or the boxes to give it. */
export const AnswerChallenge = ({ frame, challenge, item, form, mayAnswer }: Words) => (
  <Page
    frame={frame}
    title={`Challenge: ${item.title}`}
    form={form}
    crumbs={[
      { label: 'Delivery', href: '/delivery' },
      { label: item.title, href: `/items/${item.id}` },
      { label: 'Challenges', href: `/items/${item.id}/challenges` },
    ]}
    heading={
      <PageHead title={item.title} caption={`A challenge on ${challenge.period}`}>
        <p class="s-lead">
          <b>{challenge.answeredAt === null ? 'Not answered yet.' : 'Answered.'}</b>{' '}
          <Link href={updateHref(item.id, challenge.periodId)}>Read the {challenge.period} update</Link>
        </p>
      </PageHead>
    }
  >
    <SaidChallenge challenge={challenge} />
    {mayAnswer ? (
      <AnswerBoxes challenge={challenge} form={form} />
    ) : (
      form.values.answer && <p class="s-written">What you wrote: {form.values.answer}</p>
    )}
  </Page>
)

import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { FootBar } from '../../../../ui/layout.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { draftOf } from '../../pages/list-reports.tsx'
import type { PaperQuestion } from '../paper-question.ts'
import { SaidQuestion } from './said-question.tsx'

interface Words {
  frame: Frame
  question: PaperQuestion
  mayAnswer: boolean
  form: Filled
}

/** One question about a paper as a whole: what was asked, the answer or the box to give it. */
export const AnswerQuestion = ({ frame, question, mayAnswer, form }: Words) => {
  const paper = { id: question.periodId }
  return (
    <Page
      frame={frame}
      title={`Question on the ${question.period} paper`}
      form={form}
      crumbs={[
        { label: 'Reports', href: '/reports' },
        { label: question.period, href: draftOf(paper) },
        { label: 'Questions', href: `${draftOf(paper)}/questions` },
      ]}
    >
      <Lead answer={question.answeredAt === null ? 'Not answered yet.' : 'Answered.'}>
        <Link href={draftOf(paper)}>Read the paper</Link>
      </Lead>
      <SaidQuestion said={question} />
      {mayAnswer ? (
        <Section heading="Your answer">
          <Form action={`/reports/questions/${question.id}`} guard class="s-short">
            <TextArea
              form={form}
              name="answer"
              label="Answer"
              hint="Say what you know and how you know it. It stands beside the question."
              rows={5}
            />
            <FootBar>
              <Button once>Send answer</Button>
              <span class="s-small s-quiet">Once sent it stands. A frozen edition keeps its words; the answer is shown beside them.</span>
            </FootBar>
          </Form>
        </Section>
      ) : (
        form.values.answer && <p class="s-written">What you wrote: {form.values.answer}</p>
      )}
    </Page>
  )
}

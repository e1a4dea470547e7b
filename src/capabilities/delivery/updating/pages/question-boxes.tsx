import type { Form } from '../../../../kernel/form.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Question as Asked } from '../../../../ui/question.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Item } from '../../item.ts'
import type { Question } from '../question-facts.ts'
import { answerField } from '../typed.ts'

interface Words {
  questions: readonly Question[]
  form: Form
  item: Item
  answeredAt: string | undefined
}

const mends: Record<Question['mend'], string> = {
  text: 'Mend it in the text',
  reason: 'Give the reason',
  path: 'Mend the path',
  milestone: 'Report on the milestone',
  risk: 'Review the risk',
  link: 'Link what shows it',
  paper: 'Name the paper',
  promise: 'Choose what to keep',
  scope: 'Say how it is reported',
  state: 'See the item',
  raise: 'Raise it',
  claim: 'Tie it to a measure, or reword it',
}

/** Where a question's cause is mended: a box of this page, or the record it is about. */
function mendHref({ mend, key }: Question, item: Item): string {
  if (mend === 'text') return '#text'
  if (mend === 'reason') return '#reason'
  if (mend === 'path') return '#path'
  if (mend === 'promise') return '#offers'
  if (mend === 'scope') return '#parts'
  if (mend === 'raise') return '#raise'
  if (mend === 'claim') return '#claims'
  if (mend === 'paper') return '#refersTo'
  const id = /^\w+:(\d+)/.exec(key)?.[1]
  if (mend === 'risk' && id) return `/risks/${id}`
  return mend === 'milestone' && id ? `/items/${item.id}/milestones/${id}` : `/items/${item.id}`
}

const AnswerBox = ({ question, form }: { question: Question; form: Form }) => {
  const name = answerField(question.key)
  const answered = Boolean(form.values[name])
  return (
    <Fold summary={<span>{answered ? 'Your answer' : 'Answer it'}</span>} open={answered || Boolean(form.errors[name])}>
      <TextArea form={form} name={name} label="Your answer" rows={2} />
    </Fold>
  )
}

/** The questions a sharp-eyed non-executive would ask, each with its way to mend it and a box to answer it. What was shown goes along with the form. */
export const QuestionBoxes = ({ questions, form, item, answeredAt }: Words) => (
  <Section heading="Questions a non-executive would ask" id="questions">
    <p class="s-small s-quiet">
      {questions.length === 0
        ? 'None, from what the records show. They are looked at again whenever the draft is kept, and before it is sent.'
        : 'You can send with questions open. Your answers go to the board with the update; silence is shown too.'}
    </p>
    {questions.map((question, i) => (
      <>
        <Hidden name="asked" value={question.key} />
        <Asked
          number={i + 1}
          words={question.words}
          why={question.detail}
          ways={
            <>
              {form.values[answerField(question.key)] && (
                <span class="s-small s-quiet">{answeredAt ? `Answered ${answeredAt}` : 'Answered'}</span>
              )}
              <ActLink href={mendHref(question, item)} about={question.words}>
                {mends[question.mend]}
              </ActLink>
            </>
          }
        >
          <AnswerBox question={question} form={form} />
        </Asked>
      </>
    ))}
  </Section>
)

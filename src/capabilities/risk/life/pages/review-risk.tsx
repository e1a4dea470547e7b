import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { type Period, periodLabel } from '../../../../kernel/period.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Writing } from '../../../../ui/layout.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { RiskFacts } from '../../queries.ts'
import { RiskScore } from '../../scoring/pages/risk-score.tsx'
import { RiskSentence } from '../../showing/pages/risk-sentence.tsx'
import type { DecisionFacts } from '../queries.ts'
import { everyInWords, type nextReviewBy, reviewInWords } from '../reviewing.ts'

interface Words {
  frame: Frame
  risk: RiskFacts
  score: number | null
  period: Period
  last: DecisionFacts | undefined
  on: Day
  by: ReturnType<typeof nextReviewBy>
  form: Typed
  conflict?: Child
}

/** A risk reviewed: are its words and score still right, and when is it looked at next. */
export const ReviewPage = (words: Words) => {
  const { frame, risk, by, form, conflict } = words
  return (
    <Page
      frame={frame}
      title={`Review risk ${risk.number}: ${risk.title}`}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: risk.title, href: `/risks/${risk.id}` },
      ]}
      form={form}
    >
      {conflict}
      <Writing then={<Then {...words} />}>
        <Form action={`/risks/${risk.id}/review`} guard>
          <Hidden name="version" value={form.values.version ?? risk.version} />
          <Radios
            form={form}
            name="right"
            label="Are its words still right?"
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No', hint: 'The page to reword it opens next.' },
            ]}
          />
          <TextArea form={form} name="words" label="What was looked at and found" rows={4} />
          <DateField
            form={form}
            name="next"
            label="Next review"
            hint={by ? `${everyInWords(by.band)} That is by ${dayInWords(by.on)}.` : 'For example, 15 1 2025'}
          />
          {by && <TextArea form={form} name="why" label={`Why later than ${dayInWords(by.on)}, where it is`} rows={2} />}
          <Button once>Save the review</Button>
        </Form>
      </Writing>
    </Page>
  )
}

const Then = ({ risk, score, period, last, on }: Words) => (
  <>
    <h2>As it stands</h2>
    <RiskSentence plain cause={risk.cause} event={risk.event} effect={risk.effect} />
    <p>
      {periodLabel(period)}: <RiskScore matrix={risk.matrix} score={score} />{' '}
      <Link href={`/risks/${risk.id}/assessments/new`}>Score it again</Link>
    </p>
    <p>{reviewInWords(risk.reviewOn, on)}</p>
    <h2>Last review</h2>
    {last ? (
      <>
        <p>
          {dayInWords(last.on)}, by the {last.as}
        </p>
        <p class="s-small s-quiet">{last.words || 'Nothing was written.'}</p>
      </>
    ) : (
      <p class="s-small s-quiet">It has not been reviewed here yet.</p>
    )}
  </>
)

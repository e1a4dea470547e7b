import { dayAndMonth, dayAt, timeInWords } from '../../../../kernel/day.ts'
import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { EnterKeeps } from '../../../../ui/enter-keeps.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { FootBar, Writing } from '../../../../ui/layout.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { type Desk, shortLabel, updateHref } from '../desk.ts'
import type { Question } from '../question-facts.ts'
import { promiseLines, promisesInWords, questionsBefore } from '../settling.ts'
import { LastWords, RecordsNow } from './last-words.tsx'
import { PromiseBoxes } from './promise-boxes.tsx'
import { QuestionBoxes } from './question-boxes.tsx'
import { RaiseLinks } from './raise-links.tsx'
import { UpdateBoxes } from './update-boxes.tsx'
import { nextInWords, UpdateFacts } from './update-facts.tsx'

export interface WritePage {
  frame: Frame
  desk: Desk
  form: Filled
  questions: readonly Question[]
  /** Questions the writer was about to send past. */
  beforeSending: number
}

/** The writing page: what was said and promised on the left, the new words on the right, the questions beneath. */
export const WriteUpdate = ({ frame, desk, form, questions, beforeSending }: WritePage) => {
  const { item, period, draft, standing } = desk
  const at = updateHref(item.id, period.id)
  return (
    <Page
      frame={frame}
      title={`${period.label} update: ${item.title}`}
      form={form}
      crumbs={[
        { label: 'Delivery', href: '/delivery' },
        { label: item.title, href: `/items/${item.id}` },
      ]}
      heading={<Head desk={desk} form={form} beforeSending={beforeSending} />}
    >
      <Form action={at} autosave={`${at}/draft`} guard>
        <EnterKeeps action={`${at}/draft`}>Keep as draft</EnterKeeps>
        <Hidden name="version" value={standing.update?.version ?? 0} />
        <Hidden name="revision" value={form.values.revision ?? draft?.revision ?? 0} />
        <Writing then={<Then desk={desk} form={form} />}>
          <UpdateBoxes desk={desk} form={form} asked={questions} />
          <RaiseLinks desk={desk} text={form.values.text ?? ''} asked={questions.some(({ mend }) => mend === 'raise')} />
        </Writing>
        <QuestionBoxes questions={questions} form={form} item={item} answeredAt={draft ? timeInWords(draft.savedAt) : undefined} />
        <FootBar>
          <Button once>Send update for approval</Button>
          <Button kind="secondary" action={`${at}/draft`}>
            Keep as draft
          </Button>
          <span class="s-small s-quiet">{nextInWords(desk)}</span>
        </FootBar>
      </Form>
    </Page>
  )
}

const Head = ({ desk, form, beforeSending }: Pick<WritePage, 'desk' | 'form' | 'beforeSending'>) => {
  const { item, period, standing, actor } = desk
  const promised = promisesInWords(promiseLines(standing, form.values), period.label)
  return (
    <PageHead title={item.title} caption={`${period.label} update`} beside={<UpdateFacts desk={desk} writing />}>
      <CameBack desk={desk} />
      {actor.isDeputy && !actor.holdsAccountablePost && (
        <p class="s-quiet">You write on behalf of the {item.accountable}, and are named as doing so.</p>
      )}
      {beforeSending > 0 && <BeforeSending number={beforeSending} />}
      <p class="s-lead">
        {promised ? promised.words : `No promise is due in ${shortLabel(period.label, period.label)}.`}{' '}
        {promised?.firm && <b>{promised.firm}.</b>}
      </p>
    </PageHead>
  )
}

const BeforeSending = ({ number }: { number: number }) => (
  <p class="s-lead" role="status">
    <b>{questionsBefore(number)}</b> <a href="#questions">Answer {number === 1 ? 'it' : 'them'}</a>, mend what{' '}
    {number === 1 ? 'it is' : 'they are'} about, or send the update as it is: silence is shown too.
  </p>
)

const CameBack = ({ desk: { standing } }: { desk: Desk }) => {
  const { update } = standing
  if (update?.state !== 'sent back') return null
  const on = update.decidedAt ? ` on ${dayAndMonth(dayAt(update.decidedAt))}` : ''
  return (
    <p class="s-sentback">
      Sent back{on} by {update.decider ?? 'somebody unknown'}: “{update.decisionWords}”
    </p>
  )
}

const Then = ({ desk, form }: { desk: Desk; form: Filled }) => (
  <>
    <LastWords desk={desk} />
    <PromiseBoxes
      lines={promiseLines(desk.standing, form.values)}
      form={form}
      heading={`What was promised for ${shortLabel(desk.period.label, desk.period.label)}`}
    />
    <RecordsNow standing={desk.standing} />
  </>
)

import { dayInWords } from '../../../../kernel/day.ts'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { IconSprite } from '../../../../ui/spc-icon.tsx'
import { type Agenda, agendaAnswer } from '../agenda.ts'
import { factsOf } from '../review-report.ts'
import { AgendaTables } from './agenda-tables.tsx'
import { ActionFields, MinutesFields, MoveFields } from './review-fields.tsx'

export interface ReviewPage {
  frame: Frame
  agenda: Agenda
  /** The level decided, of a review that was held. */
  decided: string
  mayHold: boolean
  choices: { levels: Option[]; posts: Option[] }
  form: Typed
  sent: 'minutes' | 'action' | 'move' | undefined
}

/** One review: before it, what it is about and its minutes to be kept; after it, what was concluded. */
export const ShowReview = (page: ReviewPage) => {
  const { frame, agenda, form, mayHold } = page
  const { review } = agenda
  const title = `Performance review of ${review.place}`
  return (
    <Page
      frame={frame}
      title={title}
      form={form}
      crumbs={[
        { label: 'Accountability', href: '/accountability' },
        { label: 'Reviews', href: '/accountability/reviews' },
      ]}
      heading={
        <PageHead title={title} beside={<PackLink page={page} />}>
          <Lead answer={review.state === 'held' ? heldWords(page) : plannedWords(agenda)}>
            {review.state === 'held' ? '' : agendaAnswer(agenda)}
          </Lead>
        </PageHead>
      }
    >
      <IconSprite />
      <Facts facts={factsOf(agenda).map(({ term, words }) => ({ label: term, value: words }))} />
      {review.state === 'held' && <Minutes page={page} />}
      {review.state === 'planned' && <AgendaTables agenda={agenda} />}
      {mayHold && review.isFrozen && <ActionFields {...of(page, 'action')} reviewId={review.id} posts={page.choices.posts} />}
      {mayHold && review.state === 'planned' && (
        <MinutesFields {...of(page, 'minutes')} review={review} levels={page.choices.levels} suggested={agenda.suggested.words} />
      )}
      {mayHold && review.state === 'planned' && <MoveFields {...of(page, 'move')} review={review} />}
      <p>
        <Link href={`/history/performance%20review/${review.id}`}>What was changed about it</Link>
      </p>
    </Page>
  )
}

const of = ({ form, sent }: ReviewPage, which: ReviewPage['sent']) => ({
  form: sent === which || sent === undefined ? form : blank,
  open: sent === which,
})

const plannedWords = ({ review, on }: Agenda): string =>
  `Planned for ${dayInWords(review.plannedOn)}${review.plannedOn < on ? ', and overdue' : ''}; its pack is ${review.isFrozen ? 'frozen' : 'not frozen yet'}.`

const heldWords = ({ agenda: { review }, decided }: ReviewPage): string =>
  `Held on ${review.heldOn ? dayInWords(review.heldOn) : ''}. Level decided for the next: ${decided.toLowerCase()}.`

const PackLink = ({ page: { agenda, mayHold } }: { page: ReviewPage }) => {
  const { review } = agenda
  if (mayHold && review.state === 'planned' && !review.isFrozen)
    return (
      <Form action={`/accountability/reviews/${review.id}/pack`}>
        <Button once>Freeze the pack</Button>
      </Form>
    )
  return (
    <ButtonLink href={`/accountability/reviews/${review.id}/pack`} kind="secondary" small>
      {review.isFrozen ? 'The pack as it was seen' : 'The pack as it stands'}
    </ButtonLink>
  )
}

const Minutes = ({ page: { agenda, decided } }: { page: ReviewPage }) => {
  const { review, actions } = agenda
  return (
    <>
      <Section heading="What was concluded">
        <p class="s-written">{review.conclusions}</p>
        <Facts
          facts={[
            { label: 'Who was there', value: review.attended },
            { label: 'Level decided', value: `${decided}: ${review.levelReason}` },
            { label: 'Beside it', value: review.suggested || 'The records suggested nothing' },
          ]}
        />
      </Section>
      <Section heading="What was agreed here">
        {actions
          .filter(({ reviewId }) => reviewId === review.id)
          .map(({ id, words, owner, dueOn, doneOn }) => (
            <p>
              <Link href={`/accountability/actions/${id}`}>{words}</Link>, {owner}, by {dayInWords(dueOn)}
              {doneOn ? `, done on ${dayInWords(doneOn)}` : ''}
            </p>
          ))}
        {!actions.some(({ reviewId }) => reviewId === review.id) && <p class="s-quiet">No action.</p>}
      </Section>
    </>
  )
}

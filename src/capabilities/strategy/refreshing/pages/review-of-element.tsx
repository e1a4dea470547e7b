import { dayInWords } from '../../../../kernel/day.ts'
import { Section } from '../../../../ui/section.tsx'
import { asSentence } from '../../thread.ts'
import { benefitsInWords, type ClosingReview } from '../closing-review.ts'

/** The closing review as it stands on its brick's page. */
export const ReviewOfElement = ({ review }: { review: ClosingReview }) => (
  <Section heading="Closing review" note={`${review.reviewedBy}, ${dayInWords(review.reviewedOn)}`} id="closing-review">
    <p>
      <b>{benefitsInWords(review)}.</b> {asSentence(review.found)}
    </p>
    {review.promised && <p>Promised: {asSentence(review.promised)}</p>}
    {review.learned && <p>Learned: {asSentence(review.learned)}</p>}
    {review.illustrative && <p class="s-small s-quiet">This review is illustrative.</p>}
  </Section>
)

import type { Form } from '../../../../kernel/form.ts'
import { Fold } from '../../../../ui/fold.tsx'
import { RagChoice } from '../../../../ui/rag-choice.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { type Desk, shortLabel } from '../desk.ts'
import { ragMeanings, repeatedInWords } from '../weighing.ts'

const Why = ({ desk, form }: { desk: Desk; form: Form }) => {
  const { rag } = form.values
  const { previous } = desk.standing
  const changed = previous ? ` Say too why it changed, if it did since ${shortLabel(previous.period, desk.period.label)}.` : ''
  return (
    <>
      <TextArea
        form={form}
        name="reason"
        label={rag === 'amber' || rag === 'red' ? `Why ${rag}?` : 'Why amber or red?'}
        hint={`For amber and red.${changed}`}
        rows={2}
      />
      <TextArea
        form={form}
        name="pathToGreen"
        label="Path to green"
        hint="What will be true, by which day. Each dated line becomes a promise that is asked about when its day comes."
        rows={3}
      />
      <Fold
        summary={<span>If it is delivered: what shows that it has lasted</span>}
        open={rag === 'blue' || Boolean(form.errors.evidence || form.values.evidence)}
      >
        <TextArea form={form} name="evidence" label="What shows that it is delivered, and has lasted?" rows={2} />
      </Fold>
    </>
  )
}

/** The boxes of an update: what happened, how it is going, why, and the way back. */
export const UpdateBoxes = ({ desk, form }: { desk: Desk; form: Form }) => {
  const { standing, period, item } = desk
  const now = shortLabel(period.label, period.label)
  const before = standing.previous && shortLabel(standing.previous.period, period.label)
  const repeated = repeatedInWords(standing, form.values.text ?? '')
  return (
    <>
      <h2>What you say for {now}</h2>
      <TextArea
        form={form}
        name="text"
        label={before ? `What has happened since ${before}?` : 'What has happened?'}
        hint="Say what changed for patients or staff, with figures and dates. About 80 words is usual."
        rows={6}
        usualWords={80}
      />
      {repeated && <p class="s-small s-quiet s-after-box">{repeated}</p>}
      <Fold
        summary={<span>Nothing has changed? Say why</span>}
        open={Boolean(form.values.nothingChangedBecause || form.errors.nothingChangedBecause)}
      >
        <TextArea form={form} name="nothingChangedBecause" label="Nothing has changed, because" rows={2} />
      </Fold>
      <RagChoice
        form={form}
        name="rag"
        label="How is it going?"
        {...(item.activity === 'active' ? {} : { hint: `This item is ${item.activity}, so a status may be left out.` })}
        options={ragMeanings(standing)}
      />
      <Why desk={desk} form={form} />
    </>
  )
}

import type { Form } from '../../../../kernel/form.ts'
import { Fold } from '../../../../ui/fold.tsx'
import { RagChoice } from '../../../../ui/rag-choice.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { WhenChosen } from '../../../../ui/when-chosen.tsx'
import { ClaimBoxes } from '../../claims/pages/claim-boxes.tsx'
import { type Desk, shortLabel } from '../desk.ts'
import { pathRowsIn } from '../path.ts'
import type { Question } from '../question-facts.ts'
import { ragMeanings, repeatedInWords } from '../weighing.ts'
import { OfferBoxes } from './offer-boxes.tsx'
import { PartBoxes } from './part-boxes.tsx'
import { PathBoxes } from './path-boxes.tsx'

const reasonLabel = (rag: string | undefined) => (rag === 'amber' || rag === 'red' ? `Why ${rag}?` : 'Why is it so?')

/** The reason and the way back: for amber and red, and wherever the status is better than the last one. */
const Why = ({ desk, form, asked }: Boxes) => {
  const { rag, reason, pathToGreen } = form.values
  const rows = pathRowsIn(form.values).length
  const { previous } = desk.standing
  const changed = previous ? ` Say too why it changed, if it did since ${shortLabel(previous.period, desk.period.label)}.` : ''
  const off = rag === 'amber' || rag === 'red'
  const wrong = Object.keys(form.errors).some((name) => /^(reason|pathToGreen|path-)/.test(name))
  const open = off || wrong || Boolean(reason || pathToGreen || rows) || asked.some(({ mend }) => mend === 'reason' || mend === 'path')
  return (
    <WhenChosen chosen="off track" open={open}>
      <TextArea form={form} name="reason" label={reasonLabel(rag)} hint={`For amber and red.${changed}`} rows={2} marked />
      <PathBoxes desk={desk} form={form} />
    </WhenChosen>
  )
}

const Evidence = ({ form }: { form: Form }) => (
  <WhenChosen chosen="delivered" open={form.values.rag === 'blue' || Boolean(form.errors.evidence || form.values.evidence)}>
    <TextArea form={form} name="evidence" label="What shows that it is delivered, and has lasted?" rows={2} marked />
  </WhenChosen>
)

/** Folded until one is named or asked for: few updates have another paper. */
const OtherPaper = ({ form, asked }: Pick<Boxes, 'form' | 'asked'>) => (
  <Fold
    summary={<span>Does another paper say more?</span>}
    open={Boolean(form.values.refersTo || form.errors.refersTo) || asked.some(({ mend }) => mend === 'paper')}
  >
    <TextField form={form} name="refersTo" label="The other paper" hint="Its name, and when it was or will be seen." />
  </Fold>
)

interface Boxes {
  desk: Desk
  form: Form
  /** The questions open now: one may ask for a box that would otherwise be out of sight. */
  asked: readonly Question[]
}

/** The boxes of an update: what happened, how it is going, why, and the way back. */
export const UpdateBoxes = ({ desk, form, asked }: Boxes) => {
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
      <PartBoxes focus={item.focus} form={form} asked={asked.some(({ mend }) => mend === 'scope')} />
      <ClaimBoxes desk={desk.claims} form={form} asked={asked.some(({ mend }) => mend === 'claim')} />
      <OfferBoxes desk={desk} form={form} asked={asked.some(({ mend }) => mend === 'promise')} />
      <RagChoice
        form={form}
        name="rag"
        label="How is it going?"
        {...(item.activity === 'active' ? {} : { hint: `This item is ${item.activity}, so a status may be left out.` })}
        options={ragMeanings(standing)}
      />
      <Why desk={desk} form={form} asked={asked} />
      <Evidence form={form} />
      <OtherPaper form={form} asked={asked} />
    </>
  )
}

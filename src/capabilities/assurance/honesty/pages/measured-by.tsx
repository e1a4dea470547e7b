import { blank } from '../../../../kernel/form.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import type { RiskFacts } from '../../../risk/index.ts'
import type { MeasureSaid } from '../finding.ts'

export interface MeasuredWords {
  measures: readonly MeasureSaid[]
  /** Measures it may be held against too; null where this person may not say so. */
  others: Option[] | null
}

const said = ({ signal }: MeasureSaid): string =>
  signal === 'concern' ? 'getting worse' : signal === 'improvement' ? 'getting better' : 'no signal'

/** The measures that show how a risk stands: the first test reads its score against them. */
export const MeasuredBy = ({ risk, measures, others }: MeasuredWords & { risk: RiskFacts }) => (
  <Section heading="Measures it is held against" id="measures">
    {measures.length === 0 && <p>None yet, so nobody can say whether figures move with the score.</p>}
    {measures.map((measure) => (
      <div>
        <Link href={measure.href}>{measure.name}</Link>: {measure.latest}, {said(measure)}
        {others && (
          <Form action={`/risks/${risk.id}/measures/removal`}>
            <Hidden name="measure" value={measure.id} />
            <Button kind="secondary" small>
              Take away <span class="nhsuk-u-visually-hidden">{measure.name}</span>
            </Button>
          </Form>
        )}
      </div>
    ))}
    {others && others.length > 0 && (
      <Form action={`/risks/${risk.id}/measures`}>
        <Select form={blank} name="measure" label="Hold it against a measure" options={others} />
        <Button kind="secondary">Add the measure</Button>
      </Form>
    )}
  </Section>
)

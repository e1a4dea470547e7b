import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { WorksMark } from '../../../../ui/works-mark.tsx'
import { effectivenessInWords, effectivenessOn, isInPlace, nextTestInWords } from '../../controls/control.ts'
import { ControlFields } from '../../controls/pages/control-fields.tsx'
import type { StandingControl } from '../../facts.ts'
import { type AgainstWords, formOf } from './show-against.tsx'

/** The controls against a risk: how well each works, by its latest test, and when it is tested next. */
export const ControlsOfRisk = (words: AgainstWords) => {
  const { risk, against, on } = words
  const standing = against.controls.filter((control) => isInPlace(control, on))
  return (
    <Section heading="Controls" id="controls">
      <Table
        caption={`Controls against risk ${risk.number}`}
        columns={columns(on)}
        rows={standing}
        rowId={({ id }) => `control-${id}`}
        empty="No control stands against it yet."
      />
      <Ended {...words} />
      {words.may.control && <SetControl {...words} />}
    </Section>
  )
}

const columns = (on: AgainstWords['on']): Column<StandingControl>[] => [
  { label: 'Control', class: 's-col-wide', cell: ({ id, title }) => <Link href={`/controls/${id}`}>{title}</Link> },
  { label: 'Kind', cell: ({ kind }) => (kind === null ? 'Not said' : sentenceCase(kind)) },
  { label: 'Owner', cell: ({ owner }) => owner ?? 'Nobody named' },
  {
    label: 'How well it works',
    cell: (control) => <WorksMark works={effectivenessOn(control, on)}>{effectivenessInWords(control, on)}</WorksMark>,
  },
  { label: 'Next test', cell: (control) => nextTestInWords(control, on) },
]

const Ended = ({ against, on }: AgainstWords) => {
  const ended = against.controls.filter((control) => !isInPlace(control, on))
  if (ended.length === 0) return null
  return (
    <Details summary={`${ended.length} no longer in place, or not yet`}>
      <ul>
        {ended.map(({ id, title, endedWhy }) => (
          <li>
            <Link href={`/controls/${id}`}>{title}</Link> {endedWhy}
          </li>
        ))}
      </ul>
    </Details>
  )
}

const SetControl = (words: AgainstWords) => {
  const form = formOf(words, 'control')
  return (
    <Details summary="Set a control against it" open={words.open === 'control'}>
      <Form action={`/risks/${words.risk.id}/controls`}>
        <Select form={form} name="existing" label="A control that is there already" options={words.choices.otherControls} />
        <ControlFields
          form={form}
          posts={words.choices.posts}
          hint="Leave it empty where you chose one above. The title of one that is there sets that one."
        />
        <Button kind="secondary" once>
          Set it against the risk
        </Button>
      </Form>
    </Details>
  )
}

import { dayInWords } from '../../../../kernel/day.ts'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { AssuranceFields } from '../../assurances/pages/assurance-fields.tsx'
import { isExpired, lineShort, newestFirst, validInWords } from '../../assurances/standing.ts'
import { AuditsLookingAt } from '../../audits/pages/audits-looking-at.tsx'
import type { AssuranceGiven } from '../../facts.ts'
import { AssurerWord, Sign } from './assurer-word.tsx'
import { type AgainstWords, formOf } from './show-against.tsx'

/** Who looked at what stands against a risk, and what they say in their own words; the latest first, negative and expired ones too. */
export const AssurancesOfRisk = (words: AgainstWords) => (
  <Section heading="Assurances" id="assurances" note="who looked, and what they say">
    <Table
      caption={`Assurances on risk ${words.risk.number}`}
      columns={columns(words)}
      rows={newestFirst(words.against.assurances)}
      empty="Nobody has given any assurance yet."
    />
    {words.may.assurance && <GiveAssurance {...words} />}
    <AuditsLookingAt audits={words.audits} on={words.on} {...(words.may.audit ? { plan: `/audits/new?risk=${words.risk.id}` } : {})} />
  </Section>
)

const columns = ({ risk, against, on }: AgainstWords): Column<AssuranceGiven>[] => [
  { label: 'Source', class: 's-col-wide', cell: ({ id, source }) => <Link href={`/risks/${risk.id}/assurances/${id}`}>{source}</Link> },
  { label: 'Line', nowrap: true, cell: ({ line }) => lineShort(line) },
  { label: 'Says', cell: ({ positive }) => <Sign positive={positive} /> },
  { label: 'In its own word', cell: ({ level }) => <AssurerWord level={level} /> },
  { label: 'Of', cell: ({ controlId }) => against.controls.find(({ id }) => id === controlId)?.title ?? 'The risk as a whole' },
  { label: 'Given on', nowrap: true, cell: ({ givenOn }) => (givenOn ? dayInWords(givenOn) : 'Not known') },
  {
    label: 'Counts',
    cell: (given) => (isExpired(given, on) ? <b>{validInWords(given, on)}</b> : validInWords(given, on)),
  },
]

const GiveAssurance = (words: AgainstWords) => {
  const form = formOf(words, 'assurance')
  return (
    <Details summary="Write an assurance down" open={words.open === 'assurance'}>
      <Form action={`/risks/${words.risk.id}/assurances`}>
        <AssuranceFields form={form} controls={words.choices.ownControls} said={words.choices.said} />
        <Button kind="secondary" once>
          Write it down
        </Button>
      </Form>
    </Details>
  )
}

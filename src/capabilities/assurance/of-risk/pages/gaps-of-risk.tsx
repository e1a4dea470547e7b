import { dayInWords } from '../../../../kernel/day.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { isOpen } from '../../doing/action.ts'
import type { GapFacts } from '../../facts.ts'
import { GapFields } from '../../gaps/pages/gap-fields.tsx'
import { type AgainstWords, formOf } from './show-against.tsx'

/** What is missing against a risk, with what is done about each; a gap nobody works on says so. */
export const GapsOfRisk = (words: AgainstWords) => {
  const { risk, against } = words
  const [open, closed] = [
    against.gaps.filter(({ closedOn }) => closedOn === null),
    against.gaps.filter(({ closedOn }) => closedOn !== null),
  ]
  return (
    <Section heading="Gaps" id="gaps" note="what is missing">
      <Table caption={`Gaps of risk ${risk.number}`} columns={columns(words)} rows={open} empty="No gap is open." />
      {closed.length > 0 && (
        <Details summary={`${count(closed.length, 'gap')} closed`}>
          <Lines
            items={closed.map(({ id, words: missing, closedOn, closedWhy }) => (
              <>
                <Link href={`/risks/${risk.id}/gaps/${id}`}>{missing}</Link> closed on {closedOn && dayInWords(closedOn)}: {closedWhy}
              </>
            ))}
          />
        </Details>
      )}
      {words.may.gap && <NoteGap {...words} />}
    </Section>
  )
}

const columns = ({ risk, against, may }: AgainstWords): Column<GapFacts>[] => [
  { label: 'What is missing', class: 's-col-wide', cell: ({ id, words }) => <Link href={`/risks/${risk.id}/gaps/${id}`}>{words}</Link> },
  { label: 'Gap in', cell: ({ kind }) => (kind === 'control' ? 'Control' : 'Assurance') },
  { label: 'Of', cell: ({ controlId }) => against.controls.find(({ id }) => id === controlId)?.title ?? 'The risk as a whole' },
  { label: 'Found on', nowrap: true, cell: ({ foundOn }) => (foundOn ? dayInWords(foundOn) : 'Not known') },
  {
    label: 'Action',
    cell: (gap) => {
      const actions = against.actions.filter((action) => action.gapId === gap.id && isOpen(action))
      if (actions.length > 0)
        return (
          <ul class="s-plain">
            {actions.map(({ id, title }) => (
              <li>
                <Link href={`/risks/${risk.id}/actions/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        )
      const act = { href: `/risks/${risk.id}/assurance?form=action&gap=${gap.id}#actions`, label: 'Agree one', about: `for: ${gap.words}` }
      return <Gap {...(may.action ? { action: act } : {})}>No action.</Gap>
    },
  },
]

const NoteGap = (words: AgainstWords) => {
  const form = formOf(words, 'gap')
  return (
    <Details summary="Note a gap" open={words.open === 'gap'}>
      <Form action={`/risks/${words.risk.id}/gaps`}>
        <GapFields form={form} controls={words.choices.ownControls} />
        <Button kind="secondary" once>
          Note the gap
        </Button>
      </Form>
    </Details>
  )
}

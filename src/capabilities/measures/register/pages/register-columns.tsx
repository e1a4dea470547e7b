import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import type { KeyedColumn } from '../../../../ui/chosen-columns.tsx'
import { Link } from '../../../../ui/link.tsx'
import { closingOf, completenessInWords } from '../completeness.ts'
import type { RegisterLine } from '../register.ts'
import { sortedBy, type View } from '../register-address.ts'

/** What the register can show of a measure. */
export function registerColumns(view: View, mayClose: (needs: string) => boolean): KeyedColumn<RegisterLine>[] {
  return [
    {
      key: 'measure',
      fixed: true,
      label: 'Measure',
      class: 's-col-wide',
      sort: sortedBy(view, 'measure'),
      cell: ({ measure }) => (
        <>
          <Link href={`/measures/${measure.id}`}>{measure.name}</Link>
          <span class="s-kind">{[measure.code, measure.theme].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    { key: 'owner', usual: true, label: 'Owner', sort: sortedBy(view, 'owner'), cell: ({ owner }) => owner ?? 'Nobody named' },
    { key: 'steward', label: 'Steward', cell: ({ steward }) => steward ?? 'Nobody named' },
    { key: 'target', usual: true, label: 'Target in force', cell: ({ target }) => sentenceCase(target) },
    { key: 'latest', usual: true, label: 'Latest', cell: ({ latest }) => sentenceCase(latest) },
    {
      key: 'completeness',
      fixed: true,
      label: 'What it has',
      class: 's-col-wide',
      sort: sortedBy(view, 'completeness'),
      cell: (line) => <Has line={line} mayClose={mayClose} />,
    },
    { key: 'score', label: 'Score', number: true, cell: ({ completeness }) => `${completeness.score}%` },
    { key: 'frequency', usual: true, label: 'Each', cell: ({ measure }) => sentenceCase(measure.frequency) },
    { key: 'level', label: 'Level', cell: ({ measure }) => sentenceCase(measure.level) },
    { key: 'standard', label: 'Standard', cell: ({ measure }) => sentenceCase(measure.standard ?? 'none') },
    { key: 'horizon', label: 'Horizon', cell: ({ measure }) => sentenceCase(measure.horizon) },
    { key: 'sources', label: 'Sources', cell: ({ sources }) => sources.join('; ') || 'Not said' },
    { key: 'links', label: 'Linked to', number: true, cell: ({ links }) => links },
  ]
}

const Has = ({ line: { measure, completeness }, mayClose }: { line: RegisterLine; mayClose: (needs: string) => boolean }) => {
  const closing = closingOf(measure.id, completeness)
  return (
    <>
      {completenessInWords(completeness)}{' '}
      {closing && measure.endedOn === null && mayClose(closing.needs) && (
        <ActLink href={closing.href} about={`: ${measure.name}`}>
          {closing.action}
        </ActLink>
      )}
    </>
  )
}

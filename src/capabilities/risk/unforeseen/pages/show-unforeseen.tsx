import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { type HarmCounted, type HarmQuarter, shareInWords } from '../harm.ts'

interface Words {
  frame: Frame
  answer: { strong: string; words: string }
  quarters: readonly HarmQuarter[]
  counted: readonly HarmCounted[]
  mayCount: boolean
}

/** Whether the registers foresee what does harm: quarter by quarter, then as it was counted. */
export const UnforeseenPage = ({ frame, answer, quarters, counted, mayCount }: Words) => (
  <Page
    frame={frame}
    title="Harm nobody foresaw"
    crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Harm nobody foresaw' }]}
    heading={
      <PageHead title="Harm nobody foresaw" beside={mayCount && <ButtonLink href="/risks/unforeseen/count">Count a quarter</ButtonLink>}>
        <Lead answer={answer.strong}>{answer.words}</Lead>
      </PageHead>
    }
  >
    <Section heading="Quarter by quarter">
      <Table
        caption="Harms that stood in no register, by quarter"
        columns={byQuarter}
        rows={quarters}
        empty="No quarter has been counted."
      />
    </Section>
    <Section heading="As it was counted">
      <Table caption="Counts with their sources" columns={asCounted(mayCount)} rows={counted} empty="Nothing has been counted." />
    </Section>
  </Page>
)

const byQuarter: Column<HarmQuarter>[] = [
  { label: 'Quarter', nowrap: true, cell: ({ period }) => period },
  { label: 'In no register, of those looked at', nowrap: true, cell: (quarter) => shareInWords(quarter) },
  {
    label: 'Counted',
    cell: ({ registers }) =>
      registers === 0 ? 'The whole trust' : `${registers} ${registers === 1 ? 'register' : 'registers'}, added together`,
  },
]

const asCounted = (mayCount: boolean): Column<HarmCounted>[] => [
  { label: 'Quarter', nowrap: true, cell: ({ period }) => period },
  { label: 'For', cell: ({ register }) => register ?? 'The whole trust' },
  { label: 'In no register', nowrap: true, cell: (one) => shareInWords(one) },
  { label: 'What emerged', class: 's-col-wide', cell: ({ words }) => words || 'Nothing said' },
  {
    label: 'Source',
    cell: ({ source, saidOn, illustrative }) => `${source}, ${dayInWords(saidOn)}${illustrative ? ' (illustrative)' : ''}`,
  },
  ...(mayCount
    ? [
        {
          label: 'Change',
          cell: ({ periodId, registerId, period, register }: HarmCounted) => (
            <ActLink
              href={`/risks/unforeseen/count?period=${periodId}${registerId === null ? '' : `&register=${registerId}`}`}
              about={`the count of ${period}${register ? ` for ${register}` : ''}`}
            >
              Change
            </ActLink>
          ),
        },
      ]
    : []),
]

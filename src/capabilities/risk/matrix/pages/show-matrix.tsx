import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { RiskScore } from '../../scoring/pages/risk-score.tsx'
import { ScoreTable } from '../../scoring/pages/score-table.tsx'
import { everyMonths } from '../bands-text.ts'
import type { Band, Matrix } from '../matrix.ts'
import { Consequences, Likelihoods } from './descriptions.tsx'

interface Words {
  frame: Frame
  name: string
  /** Null where the trust has adopted none and the default is shown. */
  fromDay: Day | null
  matrix: Matrix
  earlier: readonly { name: string; fromDay: Day }[]
  mayEdit: boolean
}

const bandColumns = (matrix: Matrix): Column<Band>[] => [
  { label: 'Band', cell: (band) => <RiskScore matrix={matrix} score={band.from} /> },
  { label: 'Begins at', number: true, cell: (band) => band.from },
  { label: 'Reviewed', cell: (band) => (band.months ? everyMonths(band.months) : 'Not said') },
  { label: 'The board watches it', cell: (band) => (band.top ? 'Yes' : 'No') },
]

/** The matrix that risks are read on: labels, scores and bands, and those before it. */
export const MatrixPage = ({ frame, name, fromDay, matrix, earlier, mayEdit }: Words) => {
  return (
    <Page
      frame={frame}
      title="The matrix and its bands"
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Matrix' }]}
      heading={<Head name={name} fromDay={fromDay} mayEdit={mayEdit} />}
    >
      <ScoreTable caption="Likelihood × consequence" matrix={matrix} />
      <Section heading="Bands">
        <Table
          caption="Bands, lowest first"
          columns={bandColumns(matrix)}
          rows={[...matrix.bands].sort((a, b) => a.from - b.from)}
          empty="No band."
        />
      </Section>
      <Likelihoods matrix={matrix} />
      <Consequences matrix={matrix} />
      {earlier.length > 0 && (
        <Section heading="Other matrices">
          <Table
            caption="Other matrices"
            columns={[
              { label: 'Name', cell: (m) => m.name },
              { label: 'From', cell: (m) => dayInWords(m.fromDay) },
            ]}
            rows={earlier}
            empty="None."
          />
        </Section>
      )}
    </Page>
  )
}

const Head = ({ name, fromDay, mayEdit }: Pick<Words, 'name' | 'fromDay' | 'mayEdit'>) => (
  <PageHead title="The matrix and its bands">
    <Lead answer={`${name}.`}>
      {fromDay
        ? `In force from ${dayInWords(fromDay)}. Scores given before it keep the matrix they were given on.`
        : 'The default; it is written down with the first risk.'}
    </Lead>
    {mayEdit && <ActLink href="/risks/matrix/edit">Adopt another matrix</ActLink>}
  </PageHead>
)

import { Fold } from '../../../../ui/fold.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { Matrix } from '../matrix.ts'

interface Degree {
  degree: string
  words: string
}

const columns: Column<Degree>[] = [
  { label: 'Degree', nowrap: true, cell: ({ degree }) => degree },
  { label: 'What it means', cell: ({ words }) => words },
]

const degreesOf = (labels: readonly string[], words: readonly string[]): Degree[] =>
  labels.map((label, at) => ({ degree: `${at + 1} ${label}`, words: words[at] ?? '' }))

/** What each degree of likelihood means; nothing where the trust wrote nothing down. */
export const Likelihoods = ({ matrix }: { matrix: Matrix }) =>
  matrix.likelihoodWords ? (
    <Section heading="Likelihood">
      <Table
        caption="What each likelihood means"
        columns={columns}
        rows={degreesOf(matrix.likelihoods, matrix.likelihoodWords)}
        empty="None."
      />
    </Section>
  ) : null

/** What each degree of consequence means, one kind beneath the other, folded. */
export const Consequences = ({ matrix }: { matrix: Matrix }) =>
  matrix.domains && matrix.domains.length > 0 ? (
    <Section heading="Consequence, by kind" note="the worst that can reasonably be expected decides">
      {matrix.domains.map(({ name, levels }) => (
        <Fold summary={name}>
          <Table caption={`Consequence: ${name}`} columns={columns} rows={degreesOf(matrix.consequences, levels)} empty="None." />
        </Fold>
      ))}
    </Section>
  ) : null

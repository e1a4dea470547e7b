import type { Form as Typed } from '../../../../kernel/form.ts'
import { Details } from '../../../../ui/details.tsx'
import { KindFold } from '../../../../ui/kind-fold.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Matrix } from '../../matrix/matrix.ts'

interface Words {
  form: Typed
  matrix: Matrix
  /** Under which controls it is judged: "With the controls you have today." */
  judged: string
  /** Without the kind of consequence: a target is one of the same kind. */
  plain?: boolean
}

/** A score chosen: the kind and degree of consequence first, then the likelihood of that consequence; or the total, where only that is known. */
export const ScoreFields = ({ form, matrix, judged, plain = false }: Words) => (
  <>
    {!plain && matrix.domains && matrix.domains.length > 0 && (
      <Select
        form={form}
        name="domain"
        label="Kind of consequence (optional)"
        hint="The worst that can reasonably be expected decides. What its degrees mean stands beside this form."
        options={[{ value: '', label: 'Not said' }, ...matrix.domains.map(({ name }) => ({ value: name, label: name }))]}
      />
    )}
    <Degree form={form} name="consequence" label="Consequence" hint={`${judged} Choose it first.`} labels={matrix.consequences} />
    <Degree
      form={form}
      name="likelihood"
      label="Likelihood"
      hint="Of that consequence."
      labels={matrix.likelihoods}
      {...(matrix.likelihoodWords ? { meanings: matrix.likelihoodWords } : {})}
    />
    <Details summary="Only the score is known" open={Boolean(form.values.score) || form.errors.score !== undefined}>
      <TextField
        form={form}
        name="score"
        label="Score"
        hint="From a paper that gives no likelihood and consequence. Both stay unknown; it will stand beside the map, not on it."
        inputmode="numeric"
        width={3}
      />
    </Details>
  </>
)

interface Degrees {
  form: Typed
  name: string
  label: string
  hint: string
  labels: readonly string[]
  meanings?: readonly string[]
}

const Degree = ({ labels, meanings, ...field }: Degrees) => (
  <Radios
    {...field}
    small
    choices={labels.map((label, i) => ({
      value: String(i + 1),
      label: `${i + 1} ${label}`,
      ...(meanings?.[i] ? { hint: meanings[i] } : {}),
    }))}
  />
)

interface Meant {
  degree: string
  words: string
}

const columns: Column<Meant>[] = [
  { label: 'Degree', nowrap: true, cell: ({ degree }) => degree },
  { label: 'What it means', cell: ({ words }) => words },
]

/** What each degree of consequence means, kind by kind, beside the form: the chosen kind open, the others folded. */
export const Kinds = ({ matrix, chosen }: { matrix: Matrix; chosen: string | undefined }) =>
  matrix.domains && matrix.domains.length > 0 ? (
    <div class="s-kinds">
      <h2>What the consequences mean</h2>
      {matrix.domains.map(({ name, levels }) => (
        <KindFold kind={name} of="domain" open={name === chosen}>
          <Table
            caption={`Consequence: ${name}`}
            columns={columns}
            rows={matrix.consequences.map((label, i) => ({ degree: `${i + 1} ${label}`, words: levels[i] ?? '' }))}
            empty="None."
          />
        </KindFold>
      ))}
    </div>
  ) : null

import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Mend } from '../../../../ui/mend.tsx'
import { Question } from '../../../../ui/question.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'
import { findingField, nameField } from '../choices.ts'
import type { FileUnderReview } from '../file-row.ts'
import { type Known, meaningWord } from '../matching/known.ts'
import type { NameAsked } from '../matching/match-names.ts'
import type { AnsweredFinding } from '../outcome.ts'
import type { Review } from '../queries-review.ts'
import { wayWords } from '../reading/proposed.ts'

interface Words {
  row: FileUnderReview
  review: Review
  mayBring: boolean
}

const cellsShown = 12

const cellsInWords = (cells: readonly string[]) =>
  `${cells.length === 1 ? 'Cell' : 'Cells'} ${cells.slice(0, cellsShown).join(', ')}${cells.length > cellsShown ? ` and ${(cells.length - cellsShown).toLocaleString('en-GB')} more` : ''}`

const FindingAsked = ({ finding, number, mayBring }: { finding: AnsweredFinding; number: number; mayBring: boolean }) => {
  const { key, words, cells, ways, answer, severity } = finding
  const options = [
    { value: '', label: severity === 'stops' ? 'Cannot be taken: choose' : 'Choose' },
    ...ways.map((value) => ({ value, label: wayWords[value] })),
  ]
  return (
    <Question
      number={number}
      words={words}
      why={cellsInWords(cells)}
      ways={
        mayBring && ways.length > 0 ? (
          <Mend name={findingField(key)} label={words} wide options={options} chosen={answer ?? ''} />
        ) : undefined
      }
    />
  )
}

const kindWords = { measure: 'Measure', place: 'Place', group: 'Group of people' }

function optionsFor({ kind, guess }: NameAsked, { measures, places, groups }: Known): Option[] {
  const records: Option[] =
    kind === 'measure'
      ? measures.flatMap(({ id, name, adding }) => [
          { value: `v${id}`, label: name },
          ...(adding === 'ratio'
            ? [
                { value: `n${id}`, label: `${name}: numerator` },
                { value: `d${id}`, label: `${name}: denominator` },
              ]
            : []),
        ])
      : kind === 'place'
        ? places.map(({ id, name }) => ({ value: `v${id}`, label: name }))
        : groups.map(({ id, name, characteristic }) => ({ value: `v${id}`, label: `${characteristic}: ${name}` }))
  const guessed = guess && records.find(({ value }) => value === meaningWord(guess))
  return [
    { value: '', label: 'Choose what it means' },
    ...(guessed ? [{ value: guessed.value, label: `${guessed.label} (likely)` }] : []),
    ...records.filter((one) => one !== guessed),
    { value: 'out', label: 'Leave out' },
  ]
}

const namesShown = 200

const Names = ({ names, known, mayBring }: { names: readonly NameAsked[]; known: Known; mayBring: boolean }) => (
  <Table
    caption="Names in the file that no measure, place or group goes by"
    columns={[
      { label: 'As the file says', cell: ({ words }: NameAsked) => words || 'No place is named' },
      { label: 'Is a', nowrap: true, cell: ({ kind }) => kindWords[kind] },
      { label: 'Figures', number: true, cell: ({ figures }) => figures.toLocaleString('en-GB') },
      {
        label: 'Means here',
        cell: (name) => {
          const options = optionsFor(name, known)
          const chosen = name.answer ? meaningWord(name.answer) : ''
          return mayBring ? (
            <Mend name={nameField(name.key)} label={`“${name.words}” means`} wide options={options} chosen={chosen} />
          ) : (
            (options.find(({ value }) => value === chosen)?.label ?? '')
          )
        },
      },
    ]}
    rows={names.slice(0, namesShown)}
    empty=""
  />
)

const restOf = (names: readonly NameAsked[], answers: Readonly<Record<string, unknown>>) =>
  (['measure', 'place', 'group'] as const).filter(
    (kind) => names.filter((name) => name.kind === kind && name.answer === undefined).length > 1 && answers[`${kind}|*`] === undefined,
  )

/** What is asked of a person before the file can be accepted: findings with their cells, then names nobody goes by. */
export const Questions = ({ row, review: { outcome, known }, mayBring }: Words) => {
  const asking = outcome.findings.filter(({ severity }) => severity !== 'tells')
  const { names } = outcome.matched
  if (asking.length + names.length === 0) return null
  return (
    <Section heading="Questions" note={outcome.open === 0 ? 'all answered' : `${outcome.open} open`}>
      <Form action={`/observations/files/${row.id}/answers`}>
        {asking.slice(0, 100).map((finding, at) => (
          <FindingAsked finding={finding} number={at + 1} mayBring={mayBring} />
        ))}
        {names.length > 0 && <Names names={names} known={known} mayBring={mayBring} />}
        {mayBring && (
          <div class="s-acts">
            <Button kind="secondary" small>
              Keep these answers
            </Button>
            {restOf(names, row.choices.names).map((kind) => (
              <Button kind="secondary" small name="rest" value={kind}>
                {`Leave out every ${kindWords[kind].toLowerCase()} not answered`}
              </Button>
            ))}
          </div>
        )}
        {names.length > namesShown && (
          <p class="s-small s-quiet">{count(names.length - namesShown, 'more name')} once these are answered.</p>
        )}
      </Form>
    </Section>
  )
}

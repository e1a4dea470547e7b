import { count } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Mend } from '../../../ui/mend.tsx'
import { Table } from '../../../ui/table.tsx'
import type { StrategyElement } from '../../strategy/index.ts'
import { nameField } from '../choices.ts'
import type { Held } from '../held.ts'
import type { NameInFile, Names } from '../names-in-file.ts'

interface Words {
  address: string
  names: Names
  held: Held
  elements: readonly StrategyElement[]
  mayRun: boolean
}

function optionsFor(name: NameInFile, { held, elements }: Words) {
  const choose = name.meaning === '' ? [{ value: '', label: 'Choose what it means' }] : []
  const keep = { value: 'keep', label: 'Keep as written' }
  if (name.what === 'role')
    return [
      ...choose,
      keep,
      { value: 'create', label: `Add the post “${name.words}”` },
      ...held.posts.map((post) => ({ value: String(post.id), label: post.title })),
    ]
  const likely = elements.filter((e) => name.couldBe.includes(e.id))
  return [
    ...choose,
    ...[...likely, ...elements.filter((e) => !likely.includes(e))].map((e) => ({ value: String(e.id), label: `${e.title} (${e.level})` })),
    keep,
  ]
}

const meaningOf = (name: NameInFile, words: Words) => optionsFor(name, words).find((o) => o.value === name.meaning)?.label ?? name.meaning

function summaryOf({ list }: Names): string {
  const open = list.filter((name) => name.meaning === '').length
  const kept = list.filter((name) => name.meaning === 'keep').length
  const of = (what: NameInFile['what']) => list.filter((name) => name.what === what).length
  const parts = [of('theme') > 0 && count(of('theme'), 'theme'), of('role') > 0 && count(of('role'), 'accountable role')]
    .filter(Boolean)
    .join(', ')
  return `${parts}${kept > 0 ? `; ${kept} kept as written` : ''}${open > 0 ? `; ${open} ${open === 1 ? 'needs' : 'need'} your choice` : ''}`
}

/** The meanings as they stand on the page, by field. */
const meaningsShown = ({ list }: Names) => Object.fromEntries(list.map((name) => [nameField(name.key), name.meaning]))

const NamesTable = ({ words }: { words: Words }) => (
  <Table
    caption="Themes and roles as the file writes them, and what they mean here"
    columns={[
      { label: 'As written', cell: (name: NameInFile) => name.words },
      { label: 'Is a', cell: (name) => (name.what === 'theme' ? 'Theme' : 'Accountable role') },
      { label: 'Rows', number: true, cell: (name) => name.rows.toLocaleString('en-GB') },
      {
        label: 'Means here',
        cell: (name) =>
          words.mayRun ? (
            <Mend name={nameField(name.key)} label={`“${name.words}” means`} wide options={optionsFor(name, words)} chosen={name.meaning} />
          ) : (
            meaningOf(name, words)
          ),
      },
    ]}
    rows={words.names.list.slice(0, 200)}
    empty="The file names neither themes nor roles."
  />
)

/** What the file's themes and roles mean here, each once for all its rows. */
export const ReviewNames = (words: Words) =>
  words.names.list.length === 0 ? null : (
    <Fold
      open={words.names.list.some((name) => name.meaning === '')}
      summary={
        <span id="names">
          <b>Names in the file.</b> {summaryOf(words.names)}
        </span>
      }
    >
      <Form action={`${words.address}/decisions`}>
        <Hidden name="shown" value={JSON.stringify(meaningsShown(words.names))} />
        <NamesTable words={words} />
        {words.mayRun && (
          <Button kind="secondary" small>
            Save what the names mean
          </Button>
        )}
      </Form>
    </Fold>
  )

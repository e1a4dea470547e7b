import { dayAt, dayInWords } from '../../../kernel/day.ts'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count, listed } from '../../../kernel/words.ts'
import type { AccessKey } from '../../../platform/access-key.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Done } from '../../../ui/done.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Page } from '../../../ui/page.tsx'
import { PlainLinks } from '../../../ui/plain-links.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Scope } from '../scopes.ts'

interface Words {
  frame: Frame
  keys: readonly AccessKey[]
  names: ReadonlyMap<number, string>
  scopes: readonly Scope[]
  interfaces: readonly { label: string; href: string }[]
  today: string
  origin: string
  form: Typed | undefined
  /** The key just made, shown this once. */
  made: string | undefined
  ended: boolean
}

const isInUse = (key: AccessKey, today: string): boolean => key.endedAt === null && key.expiresOn >= today

const standing = (key: AccessKey, today: string): string => {
  if (key.endedAt) return `Ended ${dayInWords(dayAt(key.endedAt))}`
  return key.expiresOn < today ? `Ran out ${dayInWords(key.expiresOn)}` : `Until ${dayInWords(key.expiresOn)}`
}

const Made = ({ made, origin }: { made: string; origin: string }) => (
  <Section heading="Your new key">
    <p class="s-code">{made}</p>
    <p>Copy it now: it is not shown again. The program sends it with every call, so keep it where only that program reads it.</p>
    <p class="s-code">{`curl -H "Authorization: Bearer ${made}" ${origin}/api/measures`}</p>
  </Section>
)

const columns = ({ names, scopes, today }: Pick<Words, 'names' | 'scopes' | 'today'>): Column<AccessKey>[] => [
  { label: 'Key', cell: (key) => key.name },
  { label: 'It may', cell: (key) => listed(key.scopes.map((name) => scopes.find((scope) => scope.name === name)?.label ?? name)) },
  { label: 'Works as', cell: (key) => names.get(key.personId) ?? 'Somebody who left: it does nothing any more' },
  { label: 'Lasts', cell: (key) => standing(key, today) },
  { label: 'Last used', cell: (key) => (key.lastUsedAt ? dayInWords(dayAt(key.lastUsedAt)) : 'Never') },
  {
    label: 'End',
    unseen: true,
    cell: (key) =>
      isInUse(key, today) ? (
        <Form action={`/keys/${key.id}/end`}>
          <Button kind="secondary" small>
            End<span class="nhsuk-u-visually-hidden"> the key {key.name}</span>
          </Button>
        </Form>
      ) : null,
  },
]

const blank: Typed = { values: {}, errors: {} }

const NewKey = ({ scopes, form = blank }: { scopes: readonly Scope[]; form: Typed | undefined }) => (
  <Section heading="Make a key">
    <Form action="/keys">
      <TextField name="name" label="What it is for" hint="The program and who looks after it: “Power BI, information team”." form={form} />
      <Checkboxes
        name="scopes"
        label="What the program may do"
        hint="Never more than you may do yourself; it stops when your role does."
        form={form}
        choices={scopes.map(({ name, label }) => ({ value: name, label }))}
      />
      <Radios
        name="days"
        label="How long it lasts"
        form={form}
        choices={[
          { value: '30', label: '30 days' },
          { value: '90', label: '90 days' },
          { value: '365', label: 'A year' },
        ]}
      />
      <Button once>Make the key</Button>
    </Form>
  </Section>
)

/** The keys of the trust, and a new one. */
export const ListKeys = ({ frame, keys, names, scopes, interfaces, today, origin, form, made, ended }: Words) => {
  const inUse = keys.filter((key) => isInUse(key, today)).length
  return (
    <Page frame={frame} title="Keys for other programs">
      {form && <ErrorSummary form={form} />}
      <Done words={ended ? 'The key is ended: its program is refused from now on.' : undefined} />
      <Lead answer={inUse === 0 ? 'No program has a key.' : `${count(inUse, 'key')} in use.`}>
        With a key a program such as Power BI reads records, or a data warehouse gives figures, without anybody signing in.
      </Lead>
      {made && <Made made={made} origin={origin} />}
      <Table caption="Keys of the trust" columns={columns({ names, scopes, today })} rows={keys} empty="No key has been made." />
      <NewKey scopes={scopes} form={form} />
      <Section heading="What programs may ask">
        <p>Each is described as OpenAPI, for whoever sets the program up:</p>
        <PlainLinks links={interfaces} />
      </Section>
    </Page>
  )
}

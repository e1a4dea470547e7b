import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import type { Decision } from '../../../../kernel/decision.ts'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { lastDayBefore } from '../adopting.ts'
import type { Refresh } from '../refresh.ts'
import { listsThatDiffer } from '../refresh-words.ts'
import { refreshCrumbs } from './crumbs.ts'

export interface AdoptWords {
  frame: Frame
  refresh: Refresh
  may: Decision<Refresh>
  /** Records that stand beneath the old version's elements and stay there. */
  rows: number
  form?: Typed
  conflict?: Child
}

/** A draft adopted: what follows from it, who approved it; or what is missing first. */
export const AdoptDraftPage = ({ frame, refresh, may, rows, form = blank, conflict }: AdoptWords) => {
  const { old, draft } = refresh
  const { version } = draft
  return (
    <Page frame={frame} title={`Adopt ${version.label}`} crumbs={refreshCrumbs(refresh)} form={form}>
      {conflict}
      {'no' in may ? (
        <>
          <Lead answer={may.no} />
          <ActLink href={`/strategy/versions/${version.id}/refresh`}>Go on with the refresh</ActLink>
        </>
      ) : (
        <>
          <Lead answer={`${version.label} holds from ${dayInWords(version.startsOn)} to ${dayInWords(version.endsOn)}.`}>
            The last day of {old.version.label} becomes {dayInWords(lastDayBefore(version))}.
          </Lead>
          <Follows refresh={refresh} rows={rows} />
          <Form action={`/strategy/versions/${version.id}/adoption`} guard>
            <Hidden name="version" value={form.values.version ?? version.version} />
            <TextField form={form} name="body" label="The body that approved it" hint="For example, Trust board" width={30} />
            <TextArea
              form={form}
              name="roles"
              label="Signed by (optional)"
              hint="One role on each line, such as Chief Executive."
              rows={3}
            />
            <DateField form={form} name="approved" label="Approved on" hint="For example, 25 3 2025" />
            <Button once>Adopt {version.label}</Button>
          </Form>
        </>
      )}
    </Page>
  )
}

/** What the adoption leaves where it is, and what is still odd. */
const Follows = ({ refresh, rows }: { refresh: Refresh; rows: number }) => {
  const differ = listsThatDiffer(refresh.draft)
  return (
    <>
      {rows > 0 && (
        <p>
          {count(rows, 'item')} {rows === 1 ? 'stands' : 'stand'} beneath {refresh.old.version.label} and {rows === 1 ? 'stays' : 'stay'}{' '}
          there. Nothing is moved silently: a plan is rolled over to the new version <Link href="/delivery">where plans are kept</Link>.
        </p>
      )}
      {differ.length > 0 && (
        <Gap>
          {count(differ.length, 'list')} of the draft still {differ.length === 1 ? 'does' : 'do'} not hold as many as stated.
        </Gap>
      )}
      <Lines
        items={differ.map(({ list, words }) => (
          <>
            <Link href={`/strategy/elements/${list.id}`}>{list.title}</Link> {words}
          </>
        ))}
      />
    </>
  )
}

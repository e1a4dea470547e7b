import { dayAt, dayInWords, type Instant } from '../../../../kernel/day.ts'
import type { Form as FormValues } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { listed, sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Conflict } from '../../../../ui/conflict.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { FootBar } from '../../../../ui/layout.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { draftOf } from '../../pages/list-reports.tsx'
import { askings, type FrontSheet, longestSummary, missingIn } from '../front-sheet.ts'

/** Who was first to keep another sheet, and what it says. */
export interface FirstOnes {
  who: string
  at: Instant | undefined
  theirs: FormValues['values']
}

interface Words {
  frame: Frame
  period: { id: number; label: string }
  sheet: FrontSheet | undefined
  posts: { value: string; label: string }[]
  form: FormValues
  first?: FirstOnes | undefined
}

/** The first page of a period's paper: what people say of it, beside which the records stand by themselves. */
export const WriteFrontSheet = ({ frame, period, sheet, posts, form, first }: Words) => (
  <Page
    frame={frame}
    title={`Front sheet of the ${period.label} paper`}
    form={form}
    crumbs={[
      { label: 'Reports', href: '/reports' },
      { label: period.label, href: draftOf(period) },
    ]}
  >
    <Lead answer={standsIn(sheet)}>What stands here is yours. What the records say is printed after it and is not changed by it.</Lead>
    {first && <TwoSheets first={first} form={form} />}
    <Form action={`${draftOf(period)}/front-sheet`} guard class="s-short">
      <Hidden name="version" value={form.values.version ?? '0'} />
      <Boxes posts={posts} form={form} />
      <FootBar>
        <Button once>Keep the front sheet</Button>
        <span class="s-small s-quiet">It is printed first in the paper, and kept with each edition as it then stands.</span>
      </FootBar>
    </Form>
  </Page>
)

const Boxes = ({ posts, form }: Pick<Words, 'posts' | 'form'>) => (
  <>
    <TextArea form={form} name="purpose" label="Purpose" hint="Why the board sees this paper, in a sentence or two." rows={2} />
    <Radios
      form={form}
      name="asked"
      label="What the board is asked for"
      choices={askings.map((one) => ({ value: one, label: sentenceCase(one) }))}
      inline
    />
    <TextArea
      form={form}
      name="decisionWords"
      label="The decision"
      hint="Where a decision is asked: the words the board would agree."
      rows={2}
    />
    <Select form={form} name="sponsor" label="Sponsor" hint="The post that brings the paper to the board." options={withNobody(posts)} />
    <Select
      form={form}
      name="author"
      label="Author"
      hint="The post that writes it. Whoever holds it may change this page."
      options={withNobody(posts)}
    />
    <TextArea form={form} name="consideredBy" label="Considered before by" hint="Which committee or group saw it, and when." rows={2} />
    <TextArea
      form={form}
      name="summary"
      label="The author’s summary"
      hint={`At most ${longestSummary.toLocaleString('en-GB')} characters, about half a page.`}
      rows={8}
      usualWords={150}
    />
  </>
)

const withNobody = (posts: Words['posts']) => [{ value: '', label: 'Not named' }, ...posts]

function standsIn(sheet: FrontSheet | undefined): string {
  if (!sheet) return 'There is no front sheet yet.'
  const missing = missingIn(sheet)
  return missing.length === 0 ? 'The front sheet is complete.' : `The front sheet does not say ${listed(missing)}.`
}

const labels = {
  purpose: 'Purpose',
  asked: 'Asked for',
  decisionWords: 'The decision',
  consideredBy: 'Considered before by',
  summary: 'The author’s summary',
}

const TwoSheets = ({ first, form }: { first: FirstOnes; form: FormValues }) => (
  <Conflict
    who={first.who}
    day={first.at ? dayInWords(dayAt(first.at)) : 'a day not recorded'}
    texts={Object.entries(labels).map(([name, label]) => ({ label, theirs: first.theirs[name] ?? '', yours: form.values[name] ?? '' }))}
  >
    Save again to put yours in its place.
  </Conflict>
)

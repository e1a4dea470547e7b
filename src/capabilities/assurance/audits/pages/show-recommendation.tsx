import type { Child } from 'hono/jsx'
import type { Day } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { type Audit, dueInWords, type Recommendation, recommendationInWords } from '../audit.ts'
import { addressOf } from '../owed.ts'
import { RecommendationFields } from './recommendations-of-audit.tsx'

interface Words {
  frame: Frame
  audit: Audit
  one: Recommendation
  form: Typed
  posts: Option[]
  on: Day
  may: { edit: boolean; settle: boolean }
  conflict?: Child
}

const settling = ['came', 'outcome', 'settledOn']

/** One recommendation: where it stands, and the one thing to say of it, what came of it. */
export const RecommendationPage = (words: Words) => {
  const { frame, audit, one, form, on, may, conflict } = words
  return (
    <Page
      frame={frame}
      title={one.words}
      form={form}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: 'Audits and reviews', href: '/audits' },
        { label: audit.title, href: `/audits/${audit.id}` },
        { label: 'Recommendation' },
      ]}
      heading={
        <PageHead title={one.words} caption={`Recommendation of ${audit.title}`}>
          <Lead answer={`${recommendationInWords(one, on)}.`}>{one.outcome}</Lead>
        </PageHead>
      }
    >
      {conflict}
      <Facts
        facts={[
          { label: 'Owner', value: one.owner ?? 'Nobody named' },
          { label: 'Due', value: dueInWords(one) },
          { label: 'Priority', value: one.priority === null ? 'None given' : sentenceCase(one.priority) },
        ]}
      />
      {may.settle && <Settle {...words} />}
      {may.edit && <Change {...words} />}
      {one.illustrative && <p class="s-small s-quiet">This record is illustrative.</p>}
    </Page>
  )
}

const Change = ({ one, form, posts, conflict }: Words) => (
  <Details summary="Change it" open={conflict !== undefined || Object.keys(form.errors).some((name) => !settling.includes(name))}>
    <Form action={addressOf(one)}>
      <Hidden name="version" value={one.version} />
      <RecommendationFields form={form} posts={posts} />
      <Button kind="secondary" once>
        Save
      </Button>
    </Form>
  </Details>
)

const Settle = ({ one, form }: Words) => (
  <Form action={`${addressOf(one)}/settling`}>
    <Hidden name="version" value={one.version} />
    <Radios
      form={form}
      name="came"
      label="What came of it?"
      small
      choices={[
        { value: 'done', label: 'It is done' },
        { value: 'not accepted', label: 'It is not accepted, or not done any more' },
      ]}
    />
    <TextArea form={form} name="outcome" label="What was done, or why not" rows={2} />
    <DateField form={form} name="settledOn" label="On" />
    <Button once>Say what came of it</Button>
  </Form>
)

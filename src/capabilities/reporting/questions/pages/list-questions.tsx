import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Challenge, Item } from '../../../delivery/index.ts'
import type { FrontSheet } from '../../front-sheet/front-sheet.ts'
import { draftOf } from '../../pages/list-reports.tsx'
import { answererOf, type PaperQuestion } from '../paper-question.ts'
import { SaidQuestion } from './said-question.tsx'

interface Words {
  frame: Frame
  period: { id: number; label: string }
  items: readonly Item[]
  questions: readonly PaperQuestion[]
  challenges: readonly Challenge[]
  sheet: FrontSheet | undefined
  mayAsk: boolean
  form: Filled
}

/** Everything asked about a period's paper between meetings, as a whole and item by item, the open ones first; and the box to ask more. */
export const ListQuestions = ({ frame, period, items, questions, challenges, sheet, mayAsk, form }: Words) => {
  const open = [...questions, ...challenges].filter(({ answeredAt }) => answeredAt === null).length
  const all = questions.length + challenges.length
  const answer =
    all === 0 ? 'Nothing has been asked.' : `${count(all, 'question')}; ${open === 0 ? 'all answered' : `${open} not answered yet`}.`
  return (
    <Page
      frame={frame}
      title={`Questions on the ${period.label} paper`}
      form={form}
      crumbs={[{ label: 'Reports', href: '/reports' }, { label: period.label, href: draftOf(period) }, { label: 'Questions' }]}
    >
      <Lead answer={answer}>Answers are given in place. A frozen edition keeps its words; what is asked since stands beside them.</Lead>
      <Section heading="On the paper as a whole">
        {questions.length === 0 && <Empty>Nothing has been asked about the paper as a whole.</Empty>}
        {openFirst(questions).map((question) => (
          <SaidQuestion said={question} href={`/reports/questions/${question.id}`} />
        ))}
      </Section>
      <Section heading="On its items">
        {challenges.length === 0 && <Empty>Nothing has been asked about an item.</Empty>}
        {openFirst(challenges).map((challenge) => (
          <OnItem challenge={challenge} item={items.find(({ id }) => id === challenge.itemId)} />
        ))}
      </Section>
      {mayAsk && <Ask period={period} items={items} to={answererOf({ to: sheet?.author ?? sheet?.sponsor ?? null })} form={form} />}
    </Page>
  )
}

const openFirst = <T extends { answeredAt: unknown }>(all: readonly T[]): T[] => [
  ...all.filter(({ answeredAt }) => answeredAt === null),
  ...all.filter(({ answeredAt }) => answeredAt !== null),
]

const OnItem = ({ challenge, item }: { challenge: Challenge; item: Item | undefined }) => (
  <>
    <h3>
      <Link href={`/items/${challenge.itemId}`}>{item?.title ?? 'An item of this paper'}</Link>
    </h3>
    <SaidQuestion said={{ ...challenge, to: item?.accountable ?? null }} href={`/challenges/${challenge.id}`} />
  </>
)

const Ask = ({ period, items, to, form }: Pick<Words, 'period' | 'items' | 'form'> & { to: string }) => (
  <Section heading="Ask something" id="ask">
    <Form action={`${draftOf(period)}/questions`} guard class="s-short">
      <Select
        form={form}
        name="about"
        label="About"
        hint={`A question about the paper as a whole goes to ${to}; one about an item to whoever answers for it.`}
        options={[{ value: '', label: 'The paper as a whole' }, ...items.map(({ id, title }) => ({ value: String(id), label: title }))]}
      />
      <TextArea
        form={form}
        name="words"
        label="Your question"
        hint="Everybody at the trust can read it. An answer is due within two weeks."
        rows={4}
      />
      <Button once>Ask</Button>
    </Form>
  </Section>
)

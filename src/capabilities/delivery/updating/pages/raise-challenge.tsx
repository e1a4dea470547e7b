import type { Form } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Item } from '../../item.ts'
import type { Challenge } from '../challenges.ts'
import { ChallengeBox } from './challenge-box.tsx'
import { SaidChallenge } from './said-challenge.tsx'

interface Words {
  frame: Frame
  item: Item
  challenges: readonly Challenge[]
  form: Form
  mayRaise: boolean
}

/** Everything asked about an item with its answers, and the box to ask more. */
export const RaiseChallenge = ({ frame, item, challenges, form, mayRaise }: Words) => {
  const open = challenges.filter((one) => one.answeredAt === null).length
  const lead =
    challenges.length === 0
      ? 'Nothing has been asked.'
      : `${count(challenges.length, 'challenge')}; ${open === 0 ? 'all answered' : `${open} not answered yet`}.`
  return (
    <Page
      frame={frame}
      title={`Challenges: ${item.title}`}
      form={form}
      crumbs={[
        { label: 'Delivery', href: '/delivery' },
        { label: item.title, href: `/items/${item.id}` },
      ]}
      heading={
        <PageHead title={item.title} caption="Challenges and answers">
          <p class="s-lead">
            <b>{lead}</b>
          </p>
        </PageHead>
      }
    >
      {challenges.map((challenge) => (
        <SaidChallenge challenge={challenge} linked />
      ))}
      {mayRaise && (
        <Section heading="Ask something">
          <ChallengeBox itemId={item.id} accountable={item.accountable} form={form} />
        </Section>
      )}
    </Page>
  )
}

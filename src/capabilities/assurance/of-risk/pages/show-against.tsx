import type { Day } from '../../../../kernel/day.ts'
import { dayInWords } from '../../../../kernel/day.ts'
import { blank, type Form } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import type { RiskFacts } from '../../../risk/index.ts'
import type { Audit } from '../../audits/audit.ts'
import type { Failed } from '../../controls/failed.ts'
import type { RiskAssurance } from '../../facts.ts'
import type { Choices } from '../choices.ts'
import { ActionsOfRisk } from './actions-of-risk.tsx'
import { AssurancesOfRisk } from './assurances-of-risk.tsx'
import { ControlsOfRisk } from './controls-of-risk.tsx'
import { GapsOfRisk } from './gaps-of-risk.tsx'

export type ShortForm = 'control' | 'gap' | 'assurance' | 'action'

export interface AgainstWords {
  frame: Frame
  risk: RiskFacts
  against: RiskAssurance
  answer: { strong: string; words: string }
  /** Controls that failed since the risk was last scored. */
  raised: readonly Failed[]
  /** Audits and reviews that look at it. */
  audits: readonly Audit[]
  on: Day
  choices: Choices
  /** Which short forms this person may use, and whether they may plan an audit. */
  may: Record<ShortForm | 'audit', boolean>
  /** The short form that is open, with what was typed and what is wrong. */
  open: ShortForm | undefined
  form: Form
  /** What the other forms begin with. */
  fresh: Form['values']
}

/** The form of a section: what was typed where it is the one that came back, else fresh. */
export const formOf = ({ open, form, fresh }: Pick<AgainstWords, 'open' | 'form' | 'fresh'>, which: ShortForm): Form =>
  open === which ? { values: { ...fresh, ...form.values }, errors: form.errors } : { ...blank, values: fresh }

/** Everything that stands against one risk: controls, gaps, assurances and actions, each with its short form. */
export const AgainstPage = (words: AgainstWords) => {
  const { frame, risk, form } = words
  return (
    <Page
      frame={frame}
      title={`What stands against risk ${risk.number}`}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: risk.title, href: `/risks/${risk.id}` },
        { label: 'Controls and assurance' },
      ]}
      form={form}
      heading={<Head {...words} />}
    >
      <ControlsOfRisk {...words} />
      <GapsOfRisk {...words} />
      <AssurancesOfRisk {...words} />
      <ActionsOfRisk {...words} />
      {isIllustrative(words.against) && <p class="s-small s-quiet">What stands against this risk is illustrative.</p>}
    </Page>
  )
}

const isIllustrative = ({ controls, gaps, assurances, actions }: RiskAssurance): boolean =>
  [...controls, ...gaps, ...assurances, ...actions].some(({ illustrative }) => illustrative)

const Head = ({ risk, answer, raised }: AgainstWords) => (
  <PageHead
    title="What stands against it"
    caption={`Risk ${risk.number}: ${risk.title}`}
    beside={
      <Actions>
        <ActLink href={`/risks/${risk.id}/bow-tie`}>Bow-tie</ActLink>
        <ActLink href="/assurance">Assurance of all risks</ActLink>
      </Actions>
    }
  >
    <Lead answer={answer.strong}>{answer.words}</Lead>
    {raised.map(({ control, test }) => (
      <Gap {...(risk.closedOn === null ? { action: { href: `/risks/${risk.id}/assessments/new`, label: 'Score the risk again' } } : {})}>
        The control “{control.title}” failed its test on {dayInWords(test.testedOn)}, after the risk was last scored: the score may be too
        low.
      </Gap>
    ))}
    {risk.closedOn !== null && <p>The risk was closed on {dayInWords(risk.closedOn)}. This is what stood against it.</p>}
  </PageHead>
)

import type { Child } from 'hono/jsx'
import { Section } from '../../../ui/section.tsx'
import type { Challenge } from '../../delivery/index.ts'
import { SaidQuestion } from '../questions/pages/said-question.tsx'
import type { PaperQuestion } from '../questions/paper-question.ts'

/** What was asked or answered about a frozen paper since, by the record it is about. */
export interface Since {
  questions: readonly PaperQuestion[]
  challenges: readonly Challenge[]
  /** Who answers for each item, by number. */
  accountable: ReadonlyMap<number, string | null>
}

/** Questions about the paper as a whole since it was frozen, after its words and told apart from them. */
export const AskedOfPaper = ({ questions }: Pick<Since, 'questions'>) =>
  questions.length === 0 ? null : (
    <Section heading="Asked since it was frozen" note="not part of the frozen words" id="since">
      {questions.map((question) => (
        <SaidQuestion said={question} href={`/reports/questions/${question.id}`} />
      ))}
    </Section>
  )

/** For a row of the paper: what was asked about its item since, beneath it. */
export const askedBeneath =
  ({ challenges, accountable }: Since) =>
  (ref: string): Child => {
    const [kind, id] = ref.split(':')
    const found = kind === 'item' ? challenges.filter(({ itemId }) => itemId === Number(id)) : []
    if (found.length === 0) return undefined
    return (
      <>
        <p class="s-small s-quiet">Asked or answered since it was frozen; not part of the frozen words.</p>
        {found.map((challenge) => (
          <SaidQuestion said={{ ...challenge, to: accountable.get(challenge.itemId) ?? null }} href={`/challenges/${challenge.id}`} />
        ))}
      </>
    )
  }

import type { Day } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { BowTie } from '../../../../ui/bow-tie.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { WorksKey } from '../../../../ui/works-mark.tsx'
import type { RiskFacts } from '../../../risk/index.ts'
import { resultName } from '../../controls/control.ts'
import { works } from '../../controls/register.ts'
import { barrierOf, type FactorStrand, type Strands } from '../strands.ts'

interface Words {
  frame: Frame
  risk: RiskFacts
  strands: Strands
  answer: { strong: string; words: string }
  on: Day
  form: Typed
  mayEdit: boolean
}

/** The bow-tie of a risk: causes, what stands between, the risk, what softens, consequences. */
export const BowTiePage = (words: Words) => {
  const { frame, risk, strands, answer, on, mayEdit } = words
  const strand = strandOf(words)
  return (
    <Page
      frame={frame}
      title={`Bow-tie of risk ${risk.number}`}
      form={words.form}
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: risk.title, href: `/risks/${risk.id}` }, { label: 'Bow-tie' }]}
      heading={
        <PageHead
          title="Bow-tie"
          caption={`Risk ${risk.number}: ${risk.title}`}
          beside={
            <Actions>
              <ActLink href={`/risks/${risk.id}/assurance`}>Controls and assurance</ActLink>
            </Actions>
          }
        >
          <Lead answer={answer.strong}>{answer.words}</Lead>
        </PageHead>
      }
    >
      <BowTie
        middle={sentenceCase(risk.event || risk.title)}
        causes={strands.causes.map(strand)}
        consequences={strands.consequences.map(strand)}
        whole={strands.whole.map((control) => barrierOf(control, on))}
      />
      <Key />
      {mayEdit && <AddFactor {...words} />}
    </Page>
  )
}

const strandOf =
  ({ risk, on, mayEdit }: Words) =>
  ({ factor, controls }: FactorStrand) => ({
    words: mayEdit ? (
      <Link href={`/risks/${risk.id}/factors/${factor.id}`} about="(change it)">
        {factor.words}
      </Link>
    ) : (
      factor.words
    ),
    barriers: controls.map((control) => barrierOf(control, on)),
  })

const Key = () => <WorksKey all={works.map((how) => ({ works: how, words: resultName(how) }))} />

const AddFactor = ({ risk, form }: Words) => (
  <Details summary="Add a cause or a consequence" open={Object.keys(form.errors).length > 0}>
    <Form action={`/risks/${risk.id}/factors`}>
      <Radios
        form={form}
        name="side"
        label="Which side"
        small
        choices={[
          { value: 'cause', label: 'A cause: it brings the risk about' },
          { value: 'consequence', label: 'A consequence: it follows from the risk' },
        ]}
      />
      <TextField form={form} name="factorWords" label="In words" />
      <Button kind="secondary" once>
        Add it
      </Button>
    </Form>
  </Details>
)

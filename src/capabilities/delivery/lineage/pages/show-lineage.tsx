import type { Frame } from '../../../../kernel/frame.ts'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { LineagePicture } from '../../../../ui/lineage-picture.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { drawnColumns, drawnLineage } from '../drawn.ts'
import { lineageAnswer } from '../sentences.ts'
import type { Told } from '../thing.ts'
import { LineageTable } from './table-lineage.tsx'

interface Words {
  frame: Frame
  told: Told
  /** Where it can be said what an item carries on, for whoever may. */
  tieAt?: string | undefined
}

/** Where one thing came from and what came of it: the answer, the picture, then the same as a table with words, reasons, days and approvers. */
export const LineagePage = ({ frame, told, tieAt }: Words) => {
  const { here, things } = told
  const { strong, words } = lineageAnswer(told)
  const isItem = here.life !== undefined
  const crumbs = [
    isItem ? { label: 'Delivery', href: '/delivery' } : { label: 'Strategy', href: '/strategy' },
    { label: here.title, href: here.href },
    { label: 'Lineage' },
  ]
  const heading = (
    <PageHead title={here.title} caption={`Lineage: ${here.kind.toLowerCase()}, ${here.stage.label}`}>
      <Lead answer={strong}>{words}</Lead>
    </PageHead>
  )
  return (
    <Page frame={frame} title={`Lineage of ${here.title}`} crumbs={crumbs} heading={heading}>
      {things.length > 1 && (
        <LineagePicture label="From each version and plan to the next" columns={drawnColumns(told)} families={[drawnLineage(told)]} />
      )}
      {isItem && <Origin told={told} tieAt={tieAt} />}
      <Section heading="Step by step" note="words new since the one before are marked">
        <LineageTable told={told} />
      </Section>
    </Page>
  )
}

/** An item that nothing leads to: no commitment asked for it and no earlier row is carried on by it, as far as is written down. */
const Origin = ({ told: { here, steps }, tieAt }: Pick<Words, 'told' | 'tieAt'>) =>
  steps.some(({ to }) => to === here.key) ? (
    tieAt ? (
      <p>
        <a href={tieAt}>Change what it carries on</a>
      </p>
    ) : null
  ) : (
    <Gap {...(tieAt ? { action: { href: tieAt, label: 'Say what it carries on' } } : {})}>
      No commitment of the strategy and no earlier row is written down that it came from.
    </Gap>
  )

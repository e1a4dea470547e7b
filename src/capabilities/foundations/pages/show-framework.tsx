import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { type Framework, kindName } from '../foundation.ts'

interface Words {
  frame: Frame
  framework: Framework
  records: readonly { kind: string; title: string; href: string }[]
}

/** One thing the strategy answers to, with everything that says it does. */
export const ShowFramework = ({ frame, framework, records }: Words) => {
  const parts = [
    { heading: 'Of the strategy', of: records.filter(({ kind }) => kind === 'strategy element') },
    { heading: 'Items of the plans', of: records.filter(({ kind }) => kind === 'item') },
  ]
  const heading = (
    <PageHead title={framework.name} caption={kindName(framework.kind)}>
      <Lead
        answer={
          records.length === 0
            ? 'Nothing answers to it yet.'
            : `${count(records.length, 'record')} ${records.length === 1 ? 'answers' : 'answer'} to it.`
        }
      >
        {framework.words}
      </Lead>
      {framework.source && <p class="s-small s-quiet">{framework.source}</p>}
    </PageHead>
  )
  return (
    <Page
      frame={frame}
      title={framework.name}
      crumbs={[{ label: 'Strategy', href: '/strategy' }, { label: 'What it stands on', href: '/foundations' }, { label: framework.name }]}
      heading={heading}
    >
      {records.length === 0 && <Empty>Open a goal, a commitment or an item and choose what it answers to.</Empty>}
      {parts
        .filter(({ of }) => of.length > 0)
        .map(({ heading, of }) => (
          <Section heading={heading}>
            <Lines items={of.map(({ title, href }) => <Link href={href}>{title}</Link>)} />
          </Section>
        ))}
    </Page>
  )
}

import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { type LineageColumn, LineagePicture } from '../../../../ui/lineage-picture.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Tabs } from '../../../../ui/tabs.tsx'
import type { StrategyVersion } from '../../element.ts'
import { levelName } from '../../level-names.ts'
import { addressOf, type DescentChoice, readLevels } from '../choice.ts'
import { drawnFamilies } from '../drawn.ts'
import { fates } from '../families.ts'
import type { FamilyGroup, WholeDescent } from '../grouped-families.ts'
import { lineageAnswer } from '../sentences.ts'
import { DescentTable } from './table-descent.tsx'

interface Words {
  frame: Frame
  versions: readonly StrategyVersion[]
  descent: WholeDescent
  choice: DescentChoice
}

const fateLabels: Record<(typeof fates)[number], string> = {
  changed: 'Reworded, split, merged or refocused',
  refocused: 'Took another meaning',
  ended: 'Ended',
  new: 'Began after the first version',
  'not recorded': 'Not written down',
}

/** The strategy through all its versions: what every brick, goal or commitment became, as a picture or as a table. */
export const DescentPage = ({ frame, versions, descent, choice }: Words) => {
  const newest = versions.at(-1)
  const name = newest ? levelName(newest, choice.level).toLowerCase() : choice.level
  const { strong, words } = lineageAnswer(descent.all, descent.versions, name)
  const heading = (
    <PageHead title={`What became of every ${name}`} caption="The strategy through its versions">
      {descent.all.length > 0 && <Lead answer={strong}>{words}</Lead>}
    </PageHead>
  )
  return (
    <Page
      frame={frame}
      title={`What became of every ${name}`}
      crumbs={[{ label: 'Strategy', href: '/strategy' }, { label: 'Lineage' }]}
      heading={heading}
    >
      <Chooser versions={versions} descent={descent} choice={choice} />
      <Tabs
        label="How to read it"
        links={(['picture', 'table'] as const).map((view) => ({
          href: addressOf({ ...choice, view }),
          label: `As a ${view}`,
          current: choice.view === view,
        }))}
      />
      {descent.groups.length === 0 && <Nothing name={name} descent={descent} choice={choice} />}
      {descent.groups.map((group) => (
        <Group group={group} versions={versions} descent={descent} choice={choice} />
      ))}
    </Page>
  )
}

const Nothing = ({ name, descent, choice }: Pick<Words, 'descent' | 'choice'> & { name: string }) => (
  <Empty>
    {descent.all.length === 0 ? `No version of the strategy has a ${name}.` : `No ${name} is like that.`}{' '}
    {descent.all.length > 0 && <Link href={addressOf({ ...choice, fate: undefined, under: undefined })}>Show them all</Link>}
  </Empty>
)

const Group = ({ group, versions, descent, choice }: Omit<Words, 'frame'> & { group: FamilyGroup }) => {
  const drawn =
    choice.view === 'table' ? (
      <DescentTable versions={versions} group={group} descent={descent} />
    ) : (
      <LineagePicture
        label={group.head ? `What became of what stands beneath ${group.head.title}` : 'What became of each, version by version'}
        columns={columnsOf(versions)}
        families={drawnFamilies(group.families, descent)}
      />
    )
  if (descent.heads.length === 0) return drawn
  const title = group.head ? <Link href={`/strategy/elements/${group.head.id}`}>{group.head.title}</Link> : 'Beneath nothing'
  return (
    <Section heading={title} note={count(group.families.length, 'line')}>
      {drawn}
    </Section>
  )
}

const columnsOf = (versions: readonly StrategyVersion[]): LineageColumn[] =>
  versions.map(({ label, startsOn, endsOn }) => ({ label, under: `${dayInWords(startsOn)} to ${dayInWords(endsOn)}` }))

const Chooser = ({ versions, descent, choice }: Omit<Words, 'frame'>) => {
  const newest = versions.at(-1)
  return (
    <ChooseForm
      action="/strategy/lineage"
      label="Choose what to follow"
      narrowings={[
        {
          name: 'level',
          label: 'Follow every',
          options: readLevels.map((level) => ({ value: level, label: sentenceCase(newest ? levelName(newest, level) : level) })),
          chosen: choice.level,
        },
        {
          name: 'fate',
          label: 'What became of it',
          options: [{ value: '', label: 'Anything' }, ...fates.map((fate) => ({ value: fate, label: fateLabels[fate] }))],
          chosen: choice.fate,
        },
        ...(descent.heads.length > 0
          ? [
              {
                name: 'under',
                label: 'Beneath',
                options: [
                  { value: '', label: 'Everything' },
                  ...descent.heads.map(({ id, title }) => ({ value: String(id), label: title })),
                ],
                chosen: choice.under === undefined ? undefined : String(choice.under),
              },
            ]
          : []),
      ]}
      kept={choice.view === 'table' ? [{ name: 'view', value: 'table' }] : []}
    />
  )
}

import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { CountedBars } from '../../../../ui/counted-bars.tsx'
import { Filters } from '../../../../ui/filters.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Tabs } from '../../../../ui/tabs.tsx'
import { slugOf } from '../../current.ts'
import type { StrategyElement, StrategyVersion } from '../../element.ts'
import { levelName } from '../../level-names.ts'
import type { Tested } from '../queries.ts'
import { oldInWords, type Standing, standings, standingsInWords, testInWords, valueInWords } from '../standing.ts'
import { StandingTag } from './standing-tag.tsx'

/** A success statement as the list shows it. */
export interface Stated {
  element: StrategyElement
  brick: StrategyElement | undefined
  tested: Tested
}

export interface SuccessWords {
  frame: Frame
  /** Versions that hold success statements. */
  versions: readonly StrategyVersion[]
  version: StrategyVersion
  /** The version in force holds none: what is shown is an earlier one’s. */
  inForce: StrategyVersion | undefined
  all: readonly Stated[]
  chosen: { brickId?: number | undefined; standing?: Standing | undefined }
  mayTest: boolean
  mayEnter: boolean
}

const address = (version: StrategyVersion, { brickId, standing }: SuccessWords['chosen'] = {}): string => {
  const brick = brickId === undefined ? '' : `&brick=${brickId}`
  return `/strategy/success?version=${slugOf(version.label)}${brick}${standing === undefined ? '' : `&standing=${slugOf(standing)}`}`
}

/** Every success statement of a version: how many are met, and for each its test and newest result. */
export const SuccessPage = (words: SuccessWords) => {
  const { frame, versions, version, all, chosen } = words
  const rows = all
    .filter(({ brick }) => chosen.brickId === undefined || brick?.id === chosen.brickId)
    .filter(({ tested }) => chosen.standing === undefined || tested.standing === chosen.standing)
  return (
    <Page frame={frame} title={title(version)} crumbs={[{ label: 'Strategy', href: '/strategy' }]} heading={<Head {...words} />}>
      {versions.length > 1 && (
        <Tabs
          label="Versions of the strategy"
          links={versions.map((v) => ({ href: address(v), label: v.label, current: v.id === version.id }))}
        />
      )}
      <Filters label="Filter by where they stand" links={links(words)} />
      <Bricks {...words} />
      <Table
        caption={title(version)}
        rows={rows}
        empty="No statement stands here."
        columns={[
          { label: 'Statement', class: 's-col-wide', cell: Statement },
          { label: 'Stands', nowrap: true, cell: ({ tested }) => <StandingTag standing={tested.standing} /> },
          { label: 'Test', cell: Test },
          { label: 'Newest result', cell: Newest },
          { label: 'Action', unseen: true, cell: (row) => <Action row={row} words={words} /> },
        ]}
      />
    </Page>
  )
}

const title = (version: StrategyVersion): string => `${levelName(version, 'success')}s, ${version.label}`

const Head = ({ version, inForce, all, ...words }: SuccessWords) => {
  const found = all.map(({ tested }) => tested.standing)
  const picture = standings.map((standing) => ({
    label: sentenceCase(standing),
    href: address(version, { ...words.chosen, standing }),
    n: found.filter((one) => one === standing).length,
    of: found.length,
  }))
  return (
    <PageHead title={title(version)} beside={<CountedBars label="Statements by where they stand" rows={picture} />}>
      <Lead answer={standingsInWords(found)}>
        {oldInWords(all.map(({ tested }) => tested))} A statement whose paper only names a kind of evidence cannot be tested: that takes a
        measure, a threshold and a source.
      </Lead>
      {inForce && inForce.id !== version.id && (
        <p class="s-small s-quiet">
          {inForce.label} states no success of its own; these are the statements of {version.label}.
        </p>
      )}
    </PageHead>
  )
}

function links({ version, all, chosen }: SuccessWords) {
  const of = (standing?: Standing) => all.filter(({ tested }) => standing === undefined || tested.standing === standing).length
  return [undefined, ...standings].map((standing) => ({
    href: address(version, { ...chosen, standing }),
    label: standing === undefined ? 'All' : sentenceCase(standing),
    count: of(standing),
    current: chosen.standing === standing,
  }))
}

const Bricks = ({ version, all, chosen }: SuccessWords) => {
  const bricks = [...new Map(all.flatMap(({ brick }) => (brick ? [[brick.id, brick] as const] : []))).values()]
  if (bricks.length < 2) return null
  const name = levelName(version, 'brick')
  return (
    <>
      <br />
      <ChooseForm
        action="/strategy/success"
        label={`Choose a ${name.toLowerCase()}`}
        narrowings={[
          {
            name: 'brick',
            label: name,
            options: [{ value: '', label: 'All' }, ...bricks.map((b) => ({ value: String(b.id), label: b.title }))],
            chosen: chosen.brickId === undefined ? undefined : String(chosen.brickId),
          },
        ]}
        kept={[
          { name: 'version', value: slugOf(version.label) },
          ...(chosen.standing ? [{ name: 'standing', value: slugOf(chosen.standing) }] : []),
        ]}
      />
    </>
  )
}

const Statement = ({ element, brick }: Stated) => (
  <>
    <Link href={`/strategy/elements/${element.id}`}>{element.title}</Link>
    <span class="s-kind">{[brick?.title, element.statement].filter(Boolean).join(': ')}</span>
  </>
)

const Test = ({ element, tested: { test } }: Stated) =>
  test ? (
    <>
      {testInWords(test)}
      <span class="s-kind">
        From {test.source}
        {test.illustrative && ', illustrative'}
      </span>
    </>
  ) : (
    <>
      None
      {element.test && <span class="s-kind">As the paper has it: {element.test.charAt(0).toLowerCase() + element.test.slice(1)}</span>}
    </>
  )

const Newest = ({ tested: { test, latest, isOld } }: Stated) =>
  test && latest ? (
    <>
      {valueInWords(latest.value, latest.valueWord, test.unit)}
      <span class="s-kind">
        as of {dayInWords(latest.asOf)}
        {latest.source && `, ${latest.source}`}
        {isOld && <b>; more than a year old</b>}
      </span>
    </>
  ) : (
    'None'
  )

const Action = ({ row: { element, tested }, words }: { row: Stated; words: SuccessWords }) => {
  if (!tested.test)
    return words.mayTest ? (
      <ActLink href={`/strategy/elements/${element.id}/test`} about={`: ${element.title}`}>
        Set a test
      </ActLink>
    ) : null
  return words.mayEnter ? (
    <ActLink href={`/strategy/elements/${element.id}/results/new`} about={`: ${element.title}`}>
      Enter a result
    </ActLink>
  ) : null
}

import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { levelInWords, type Register } from '../register.ts'
import type { RegisterLine } from '../summary.ts'

export interface RegistersWords {
  frame: Frame
  answer: { strong: string; words: string }
  lines: readonly RegisterLine[]
  posts: ReadonlyMap<number, string>
  places: ReadonlyMap<number, string>
  bodies: ReadonlyMap<number, string>
  ended: readonly { register: Register; words: string }[]
  mayKeep: boolean
}

/** Every register, those above before those beneath, with what stands in each. */
export const RegistersPage = (words: RegistersWords) => {
  const { frame, answer, lines, ended, mayKeep } = words
  return (
    <Page
      frame={frame}
      title="Registers of risks"
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }]}
      heading={
        <PageHead title="Registers of risks" beside={mayKeep && <ButtonLink href="/risks/registers/new">Open a register</ButtonLink>}>
          <Lead answer={answer.strong}>{answer.words}</Lead>
        </PageHead>
      }
    >
      <Table
        caption="Registers"
        columns={columnsOf(words)}
        rows={lines}
        rowId={({ register }) => `register-${register.id}`}
        empty="No register is open here yet."
      />
      {ended.length > 0 && (
        <Section heading="Registers that ended">
          <Lines
            items={ended.map(({ register, words: why }) => (
              <>
                <Link href={`/risks?by=register&register=${register.id}&state=all`}>{register.name}</Link>{' '}
                <span class="s-quiet">
                  ended on {register.endedOn && dayInWords(register.endedOn)}. {why}
                </span>
              </>
            ))}
          />
        </Section>
      )}
    </Page>
  )
}

function columnsOf(words: RegistersWords): Column<RegisterLine>[] {
  return [
    {
      label: 'Register',
      cell: (line) => <RegisterName {...line} />,
    },
    {
      label: 'Level',
      cell: ({ register }) => (
        <>
          {levelInWords[register.level]}
          {register.placeId !== null && <div class="s-small s-quiet">{words.places.get(register.placeId)}</div>}
        </>
      ),
    },
    { label: 'Open risks', number: true, cell: ({ risks }) => risks },
    { label: 'By band', nowrap: true, cell: bandsOf },
    {
      label: 'Top risk',
      class: 's-col-wide',
      cell: ({ top }) => (top ? <Link href={`/risks/${top.id}`}>{`${top.number} ${top.title}`}</Link> : 'None scored'),
    },
    {
      label: 'Overdue reviews',
      number: true,
      cell: ({ register, overdue }) =>
        overdue === 0 ? 'None' : <Link href={`/risks?by=register&register=${register.id}&review=overdue`}>{overdue}</Link>,
    },
    ...whoColumns(words),
  ]
}

const RegisterName = ({ register, depth }: RegisterLine) => (
  <>
    {depth > 0 && <span aria-hidden="true">{`${'\u2003'.repeat(depth - 1)}└ `}</span>}
    <Link href={`/risks?by=register&register=${register.id}`}>{register.name}</Link>
    {register.formerNames.length > 0 && <div class="s-small s-quiet">Before: {register.formerNames.join(', ')}</div>}
  </>
)

function whoColumns({ posts, bodies, mayKeep }: RegistersWords): Column<RegisterLine>[] {
  const named = (names: ReadonlyMap<number, string>, id: number | null, none: string) => (id === null ? undefined : names.get(id)) ?? none
  return [
    { label: 'Kept by', cell: ({ register }) => named(posts, register.keeperPostId, 'Nobody named') },
    { label: 'Watched by', cell: ({ register }) => named(bodies, register.bodyId, 'No committee named') },
    ...(mayKeep
      ? [
          {
            label: 'Change',
            unseen: true,
            cell: ({ register }: RegisterLine) => (
              <Link href={`/risks/registers/${register.id}/edit`} about={register.name}>
                Change
              </Link>
            ),
          },
        ]
      : []),
  ]
}

const bandsOf = ({ register, bands, unscored }: RegisterLine) => {
  const held = bands.filter(({ count }) => count > 0)
  return (
    <ul class="s-plain">
      {held.map(({ name, count }) => (
        <li>
          <Link
            href={`/risks?by=register&register=${register.id}&band=${encodeURIComponent(name)}#list`}
          >{`${count} ${name.toLowerCase()}`}</Link>
        </li>
      ))}
      {unscored > 0 && <li>{unscored} not scored</li>}
      {held.length === 0 && unscored === 0 && <li>None</li>}
    </ul>
  )
}

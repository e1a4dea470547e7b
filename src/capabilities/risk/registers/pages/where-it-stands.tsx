import type { Day } from '../../../../kernel/day.ts'
import { dayInWords } from '../../../../kernel/day.ts'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'

interface Other {
  id: number
  number: string
  title: string
}

interface Words {
  riskId: number
  register: { id: number; name: string } | undefined
  numbers: readonly { number: string; register: string; until: Day | null }[]
  parent: Other | undefined
  beneath: readonly Other[]
  taken: readonly Other[]
  category: string
  partners: string
  raisedOn: Day | null
  /** The reader may move, renumber or merge it. */
  mayMove: boolean
}

const RiskLink = ({ risk }: { risk: Other }) => (
  <Link href={`/risks/${risk.id}`}>
    {risk.number} {risk.title}
  </Link>
)

/** Beside a risk: its register, the risk it belongs to and those beneath it, and what it was called before. */
export const WhereItStands = ({ riskId, register, numbers, parent, beneath, taken, category, partners, raisedOn, mayMove }: Words) => (
  <>
    <h2>Where it stands</h2>
    <Lines
      items={[
        register ? (
          <Link href={`/risks?by=register&register=${register.id}`}>{register.name}</Link>
        ) : (
          <Link href="/risks">Board assurance framework</Link>
        ),
        ...(parent
          ? [
              <>
                Belongs to <RiskLink risk={parent} />
              </>,
            ]
          : []),
        ...(category ? [<>Category: {category}</>] : []),
        ...(partners ? [<>Owned with {partners}</>] : []),
        ...(raisedOn ? [<>Raised on {dayInWords(raisedOn)}</>] : []),
        ...numbers.map(({ number, register: in_, until }) => (
          <span class="s-quiet">
            Until {until ? dayInWords(until) : 'a day not recorded'} it was {number}
            {in_ && ` in ${in_}`}
          </span>
        )),
        ...(mayMove ? [<Link href={`/risks/${riskId}/place`}>Move, renumber or merge it</Link>] : []),
      ]}
    />
    <Others heading="Risks that belong to it" risks={beneath} />
    <Others heading="Merged into it" risks={taken} />
  </>
)

const Others = ({ heading, risks }: { heading: string; risks: readonly Other[] }) =>
  risks.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <Lines items={risks.map((risk) => <RiskLink risk={risk} />)} />
    </>
  )

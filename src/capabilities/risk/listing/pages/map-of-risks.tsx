import { periodLabel } from '../../../../kernel/period.ts'
import { count } from '../../../../kernel/words.ts'
import { Filters } from '../../../../ui/filters.tsx'
import { HeatKey, HeatMap } from '../../../../ui/heat-map.tsx'
import { Beside } from '../../../../ui/layout.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { heatKey, heatRows } from '../../matrix/heat.ts'
import { type Mapped, mapped } from '../asked.ts'
import type { Line } from '../register.ts'
import { notPlaced } from '../register.ts'
import { askedOf } from '../register-address.ts'
import { countMoves, countNotPlaced } from '../tally.ts'
import type { RegisterWords } from './list-risks.tsx'

const words: Record<Mapped, string> = { current: 'Now', inherent: 'Before any control', target: 'Target' }

/** Where the risks stand on the matrix: now, before any control, or where they are to come to; beside it what moved. */
export const MapOfRisks = (register: RegisterWords) => {
  const { scene, tally } = register
  const { view, matrix, period } = scene
  const shown = view.map ?? 'current'
  return (
    <Beside label="Beside the map" side={<BesideMap {...register} />}>
      <Filters
        label="Scores on the map"
        links={mapped.map((map) => ({
          href: askedOf(view, { map: map === 'current' ? undefined : map, cell: undefined }).replace('#list', ''),
          label: words[map],
          current: map === shown,
        }))}
      />
      <HeatMap
        caption={
          shown === 'current'
            ? `Where risks stand, ${periodLabel(period)}`
            : shown === 'inherent'
              ? 'Where risks would stand without any control'
              : 'Where risks are to come to'
        }
        down="Likelihood"
        across="Consequence"
        columns={matrix.consequences}
        rows={heatRows(matrix, tally.alike, view)}
      />
      <HeatKey bands={heatKey(matrix)} />
    </Beside>
  )
}

const RiskLink = ({ line }: { line: Line }) => (
  <Link href={`/risks/${line.risk.id}`}>
    {line.risk.number} {line.risk.title}
  </Link>
)

const BesideMap = (register: RegisterWords) => (
  <>
    <h2>What moved</h2>
    {register.all ? <MovedOneByOne {...register} /> : <MovedCounted {...register} />}
    <NotPlaced {...register} />
  </>
)

const MovedOneByOne = ({ all = [] }: RegisterWords) => {
  const moved = all.filter(({ line }) => line.direction === 'rising' || line.direction === 'falling')
  return moved.length === 0 ? (
    <p class="s-small s-quiet">No score moved.</p>
  ) : (
    <Lines
      items={moved.map(({ line }) => (
        <>
          {line.movement} to {line.now}: <RiskLink line={line} />
        </>
      ))}
    />
  )
}

const MovedCounted = ({ scene: { view }, tally }: RegisterWords) => {
  const moves = countMoves(tally)
  const told = { rising: 'rose', falling: 'fell', unchanged: 'did not move', 'cannot tell': 'cannot be told' } as const
  return (
    <Lines
      items={(['rising', 'falling', 'unchanged', 'cannot tell'] as const).map((direction) => (
        <Link href={askedOf(view, { direction, cell: undefined, band: undefined })}>
          {count(moves[direction], 'risk')} {told[direction]}
        </Link>
      ))}
    />
  )
}

const NotPlaced = ({ all, tally, scene: { view } }: RegisterWords) => {
  const without = countNotPlaced(tally)
  if (without === 0) return null
  const named = (view.map ?? 'current') === 'current' && all ? notPlaced(all.map(({ line }) => line)) : []
  return (
    <>
      <br />
      <h2>Likelihood and consequence not known</h2>
      <p class="s-small s-quiet">
        Only the score is known{named.length === 0 && ` of ${count(without, 'risk')}`}, so nobody can say where on the map it stands.
      </p>
      <Lines
        items={named.map((line) => (
          <>
            {line.now}: <RiskLink line={line} />
          </>
        ))}
      />
    </>
  )
}

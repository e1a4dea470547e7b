import { Tag, type TagColour } from '../../../../ui/tag.tsx'
import { bandOf, type Matrix } from '../../matrix/matrix.ts'
import { toneOf } from '../../showing/told.ts'

const colours: Record<ReturnType<typeof toneOf>, TagColour> = { none: 'white', low: 'green', middle: 'yellow', high: 'orange', top: 'red' }

/** A score with its band's word; "No score" where none is known. */
export const RiskScore = ({ matrix, score }: { matrix: Matrix; score: number | null }) => {
  if (score === null) return <>No score</>
  const band = bandOf(matrix, score)
  return (
    <>
      <b>{score}</b> <Tag colour={colours[toneOf(matrix, band)]}>{band?.name ?? 'In no band'}</Tag>
    </>
  )
}

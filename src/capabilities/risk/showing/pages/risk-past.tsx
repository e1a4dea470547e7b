import { count } from '../../../../kernel/words.ts'
import { Fold } from '../../../../ui/fold.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { type Done, HistoryLines } from '../../../../ui/history-lines.tsx'

/** Lines of history that stand open; the earlier ones are folded. */
const recent = 8

/** What was done to a risk here, the latest first. */
export const RiskPast = ({ done }: { done: readonly Done[] }) =>
  done.length === 0 ? (
    <Gap>Nothing was done to it here since it was brought in.</Gap>
  ) : (
    <>
      <HistoryLines done={done.slice(0, recent)} />
      {done.length > recent && (
        <Fold summary={`${count(done.length - recent, 'earlier entry', 'earlier entries')}`}>
          <HistoryLines done={done.slice(recent)} />
        </Fold>
      )}
    </>
  )

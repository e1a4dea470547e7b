import { Gap } from '../../../../ui/gap.tsx'
import { asSentence } from '../../thread.ts'
import { type Pause, pauseInWords } from '../pause.ts'

/** When an element was set aside or brought forward: what holds now stands out, what has ended is told quietly. */
export const PausesOfElement = ({ pauses, mayEdit }: { pauses: readonly Pause[]; mayEdit: boolean }) => (
  <>
    {pauses
      .filter((pause) => pause.endedOn === null)
      .map((pause) => (
        <Gap {...(mayEdit ? { action: { href: `/strategy/suspensions/${pause.id}/end`, label: 'Let it go on' } } : {})}>
          <PauseWords pause={pause} />
        </Gap>
      ))}
    {pauses
      .filter((pause) => pause.endedOn !== null)
      .map((pause) => (
        <p class="s-small s-quiet">
          <PauseWords pause={pause} />
        </p>
      ))}
  </>
)

const PauseWords = ({ pause }: { pause: Pause }) => (
  <>
    {pauseInWords(pause)}
    {pause.approvedBy && `, approved by ${pause.approvedBy}`}: {asSentence(pause.reason)}
    {pause.endedReason && ` It went on: ${asSentence(pause.endedReason)}`}
  </>
)

import { raw } from 'hono/html'
import { type SpcIconKind, spcIconBox, spcIconDrawing, spcIconKinds, spcIconWords } from '../kernel/spc-icon.ts'

const idOf = (kind: SpcIconKind): string => `spc-${kind.replaceAll('_', '-')}`
const box = `0 0 ${spcIconBox} ${spcIconBox}`

/** All icons once, unseen, for pages that show them many times: at the top of the page's content. */
export const IconSprite = () => (
  <svg class="s-sprite" width="0" height="0" aria-hidden="true">
    {raw(spcIconKinds.map((kind) => `<symbol id="${idOf(kind)}" viewBox="${box}">${spcIconDrawing(kind)}</symbol>`).join(''))}
  </svg>
)

interface Words {
  kind: SpcIconKind
  /** Side in pixels, 20 to 48. */
  size?: number
  /** Drawn from the page's `IconSprite`. */
  fromSprite?: boolean
  /** The words stand beside it on the page: it is not read a second time. */
  isNamed?: boolean
}

/** An SPC icon with its words for those who do not see it. */
export const SpcIcon = ({ kind, size = 32, fromSprite = false, isNamed = false }: Words) => (
  <span class="s-spc-icon">
    <svg aria-hidden="true" viewBox={box} width={size} height={size}>
      {raw(fromSprite ? `<use href="#${idOf(kind)}"/>` : spcIconDrawing(kind))}
    </svg>
    {!isNamed && <span class="nhsuk-u-visually-hidden">{spcIconWords[kind].short}</span>}
  </span>
)

const about: readonly { heading: string; kinds: readonly SpcIconKind[] }[] = [
  {
    heading: 'Variation: what the latest value says',
    kinds: ['common_cause', 'improvement_high', 'improvement_low', 'concern_high', 'concern_low', 'neutral_high', 'neutral_low'],
  },
  { heading: 'Assurance: will the target be met', kinds: ['pass', 'inconsistent', 'fail', 'empty'] },
]

/** Every icon with what it means, in words; those not in `only` are left out where it is given. */
export const SpcLegend = ({ only }: { only?: readonly SpcIconKind[] }) => (
  <div class="s-spc-legend">
    {about.map(({ heading, kinds }) => {
      const shown = kinds.filter((kind) => !only || only.includes(kind))
      if (shown.length === 0) return null
      return (
        <section>
          <h3 class="s-small">{heading}</h3>
          <ul class="s-plain s-small">
            {shown.map((kind) => (
              <li>
                <SpcIcon kind={kind} size={28} isNamed />
                <span>
                  <strong>{spcIconWords[kind].short}.</strong> {spcIconWords[kind].meaning}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )
    })}
  </div>
)

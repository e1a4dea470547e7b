import { Drawing, drawn } from './drawing.tsx'

/** How far one part of it is assured: dark, half dark, struck through, or dashed where nobody can tell. */
export type MarkLevel = 'assured' | 'partly' | 'not' | 'cannot tell'

export interface MarkPart {
  /** One capital letter. */
  letter: string
  level: MarkLevel
}

const [ink, quiet, half] = ['#212b32', '#4c6272', '#cfd6da']
const [side, step] = [18, 21]

const grounds: Record<MarkLevel, (x: number) => string> = {
  assured: (x) =>
    `<rect x="${x + 0.75}" y="0.75" width="${side - 1.5}" height="${side - 1.5}" fill="${ink}" stroke="${ink}" stroke-width="1.5"/>`,
  partly: (x) =>
    `<rect x="${x}" y="${side / 2}" width="${side}" height="${side / 2}" fill="${half}"/><rect x="${x + 0.75}" y="0.75" width="${side - 1.5}" height="${side - 1.5}" fill="none" stroke="${ink}" stroke-width="1.5"/>`,
  not: (x) =>
    `<rect x="${x + 0.75}" y="0.75" width="${side - 1.5}" height="${side - 1.5}" fill="#ffffff" stroke="${ink}" stroke-width="1.5"/><path d="M${x + 1} ${side - 1}L${x + side - 1} 1" stroke="${ink}" stroke-width="1.5"/>`,
  'cannot tell': (x) =>
    `<rect x="${x + 0.75}" y="0.75" width="${side - 1.5}" height="${side - 1.5}" fill="#ffffff" stroke="${quiet}" stroke-width="1.2" stroke-dasharray="2.5 2.5"/>`,
}

const letterInks: Record<MarkLevel, string> = { assured: '#ffffff', partly: ink, not: ink, 'cannot tell': quiet }

const partDrawn = ({ letter, level }: MarkPart, at: number): string => {
  const x = at * step
  const letterAt = `<text x="${x + side / 2}" y="13.5" text-anchor="middle" font-family="Arial, Arimo, sans-serif" font-size="12" font-weight="700" fill="${letterInks[level]}">${/^[A-Z]$/.test(letter) ? letter : ''}</text>`
  return grounds[level](x) + letterAt
}

/** A score by parts, small enough for a row: a letter for each in a box. `words` says it aloud; no colour tells anything. */
export const QualityMark = ({ parts, words }: { parts: readonly MarkPart[]; words: string }) => (
  <Drawing
    class="s-quality"
    inside={drawn(parts.map(partDrawn).join(''))}
    width={parts.length * step - (step - side)}
    height={side}
    label={words}
  />
)

/** How to read the boxes. */
export const QualityKey = () => (
  <p class="s-small s-quiet">
    A dark box is assured, a half dark one partly, one struck through is not; a dashed one says that nobody can tell.
  </p>
)

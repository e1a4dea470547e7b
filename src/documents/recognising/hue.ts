import type { Rag } from '../../kernel/rag.ts'

interface Shade {
  hue: number
  saturation: number
  lightness: number
}

function shadeOf(fill: string): Shade | undefined {
  if (!/^[0-9a-f]{6}$/i.test(fill)) return undefined
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255) as [number, number, number]
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const spread = most - least
  const lightness = (most + least) / 2
  if (spread === 0) return { hue: 0, saturation: 0, lightness }
  const hue = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return { hue: hue * 60, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness }
}

/** Hues from, to: what lies between the bands is nobody's colour. */
const bands: [number, number, Rag][] = [
  [0, 13, 'red'],
  [20, 63, 'amber'],
  [72, 165, 'green'],
  [190, 240, 'blue'],
  [345, 360, 'red'],
]

/** The status a shading shows; undefined for none, grey or white; 'unclear' for a colour between two. Pale blue is how tables are decorated. */
export function ragOfFill(fill: string | undefined): Rag | 'unclear' | undefined {
  const shade = fill ? shadeOf(fill) : undefined
  if (!shade || shade.saturation < 0.25 || shade.lightness > 0.97 || shade.lightness < 0.08) return undefined
  const rag = bands.find(([from, to]) => shade.hue >= from && shade.hue <= to)?.[2]
  if (!rag) return 'unclear'
  return rag === 'blue' && shade.lightness > 0.8 ? undefined : rag
}

import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

const require = createRequire(import.meta.url)
const fontFiles = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold'].map((name) =>
  require.resolve(`@expo-google-fonts/arimo/${name}.ttf`),
)
const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' }

/** A chart of ours as a picture so many pixels wide, on white. Only for SVG made by `chartSvg`: a stranger's could take all memory. */
export const chartPng = (svg: string, width: number): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: 'width', value: Math.round(width) }, font, background: '#ffffff' }).render().asPng()

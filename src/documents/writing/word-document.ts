import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionPropertiesOptions,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { identityProperties } from '../record-marks.ts'
import type { Report } from '../report.ts'
import { withFigures } from './figures-annex.ts'
import { isLongPaper } from './long-paper.ts'
import { officeInks } from './office-tones.ts'
import { wordBlock } from './word-blocks.ts'
import { wordNumbering, wordStyles } from './word-look.ts'
import { sideMargin, twips, type WordSetting, wordSetting } from './word-setting.ts'
import { runsOf } from './word-words.ts'

const titleBlock = (report: Report): Paragraph[] => [
  new Paragraph({
    style: 'TrustName',
    border: { top: { style: BorderStyle.SINGLE, size: 24, color: officeInks.blue, space: 6 } },
    children: runsOf(report.trust),
  }),
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(report.title) }),
  ...(report.subtitle.trim() ? [new Paragraph({ style: 'Subtitle', children: runsOf(report.subtitle) })] : []),
  ...(report.status.trim() ? [new Paragraph({ style: 'Status', children: runsOf(report.status) })] : []),
]

/** The sections of a long paper, each a link; their page numbers come when Word is asked to update the field. */
const contents = (report: Report): FileChild[] =>
  isLongPaper(report)
    ? [
        new Paragraph({ keepNext: true, children: runsOf('Contents', { bold: true }) }),
        new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '2-2', beginDirty: false, tabLeader: LeaderType.NONE }),
      ]
    : []

/** The blocks, with the contents before the first heading. */
function bodyOf(report: Report, setting: WordSetting): FileChild[] {
  const opening = report.blocks.findIndex((block) => block.kind === 'heading')
  return report.blocks.flatMap((block, at) => [
    ...(at === opening ? contents(report) : []),
    ...wordBlock(block, report.blocks[at + 1], setting),
  ])
}

const draftMark = (): TextRun => new TextRun({ text: 'DRAFT', bold: true, size: 22, color: officeInks.ink })
const atRight = (setting: WordSetting) => [{ type: TabStopType.RIGHT, position: twips(setting.width) }]

const runningHead = (report: Report, setting: WordSetting, isFirst: boolean): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'RunningHead',
        tabStops: atRight(setting),
        children: [...(isFirst ? [] : runsOf(report.title)), ...(report.draft ? [new TextRun({ text: '\t' }), draftMark()] : [])],
      }),
    ],
  })

const foot = (report: Report, setting: WordSetting): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'RunningFoot',
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: officeInks.hair, space: 4 } },
        tabStops: atRight(setting),
        children: [
          new TextRun({ text: report.trust, color: officeInks.ink }),
          ...runsOf(`  ${report.status}`),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
      ...(report.footer.trim() ? [new Paragraph({ style: 'RunningFoot', children: runsOf(report.footer) })] : []),
    ],
  })

const pageOf = (report: Report): ISectionPropertiesOptions => ({
  titlePage: true,
  page: {
    size: { width: 11906, height: 16838, orientation: report.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { left: twips(sideMargin(report)), right: twips(sideMargin(report)), top: 1200, bottom: 1200, header: 560, footer: 480 },
  },
})

/** The report as the bytes of a Word document. */
export async function wordDocument(paper: Report): Promise<Uint8Array> {
  const report = withFigures(paper)
  const setting = wordSetting(report)
  const made = new Document({
    title: report.title,
    subject: report.subtitle,
    description: report.description,
    creator: report.trust,
    lastModifiedBy: report.trust,
    customProperties: identityProperties(report.identity),
    styles: wordStyles,
    numbering: wordNumbering,
    sections: [
      {
        properties: pageOf(report),
        headers: { first: runningHead(report, setting, true), default: runningHead(report, setting, false) },
        footers: { first: foot(report, setting), default: foot(report, setting) },
        children: [...titleBlock(report), ...bodyOf(report, setting)],
      },
    ],
  })
  return Packer.toBuffer(made)
}

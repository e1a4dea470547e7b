import type { Report } from '../report.ts'
import { officeInks } from './office-tones.ts'
import type { Slide, SlideMasterProps, TextProps } from './slides-library.ts'
import { inches, runOptions } from './slides-parts.ts'
import { coverLead, room } from './slides-plan.ts'
import { runsOfSpans, sizeFor } from './slides-text.ts'

type MasterObject = NonNullable<SlideMasterProps['objects']>[number]

const at = (x: number, y: number, w: number, h: number) => ({ x: inches(x), y: inches(y), w: inches(w), h: inches(h) })

/** The foot of every slide: whose it is, its status, its day, its number; and DRAFT above, where it is one. */
function runningParts(report: Report): MasterObject[] {
  const quiet = { fontSize: 8, color: officeInks.quiet, margin: 0 }
  const foot = report.footer.replaceAll('\n', ' ')
  const own = [report.trust, report.status].filter((words) => words.trim()).join('  ')
  return [
    { line: { ...at(room.left, 506, room.width, 0), line: { color: officeInks.hair, width: 0.75 } } },
    { text: { text: own, options: { ...at(room.left, 510, 800, 12), ...quiet } } },
    {
      text: {
        text: foot,
        options: { ...at(room.left, 522, 800, 12), ...quiet, fontSize: sizeFor(foot, { width: 800, height: 14 }, [8, 7, 6, 5]) },
      },
    },
    ...(report.draft
      ? [
          {
            text: {
              text: 'DRAFT',
              options: { ...at(804, 12, 120, 18), fontSize: 14, bold: true, color: officeInks.ink, align: 'right' as const, margin: 0 },
            },
          },
        ]
      : []),
  ]
}

const slideNumber = { ...at(874, 510, 50, 14), fontSize: 9, color: officeInks.quiet, align: 'right' as const }

const titlePlace = (where: object, fontSize: number): MasterObject => ({
  placeholder: {
    options: {
      name: 'title',
      type: 'title',
      ...where,
      fontSize,
      bold: true,
      color: officeInks.ink,
      align: 'left',
      valign: 'middle',
      margin: 0,
    } as never,
    text: '',
  },
})

/** The first slide's look. */
export const coverMaster = (report: Report): SlideMasterProps => ({
  title: 'COVER',
  background: { color: 'FFFFFF' },
  objects: [
    { rect: { ...at(room.left, 90, room.width, 5), fill: { color: officeInks.blue } } },
    titlePlace(at(room.left, 130, room.width, 100), 36),
    ...runningParts(report),
  ],
  slideNumber,
})

/** The look of all others: a title, and room beneath it. */
export const contentMaster = (report: Report): SlideMasterProps => ({
  title: 'CONTENT',
  background: { color: 'FFFFFF' },
  objects: [titlePlace(at(room.left, 30, room.width, 46), 22), ...runningParts(report)],
  slideNumber,
})

/** The paper's lead as it stands on the cover; nothing where it is too long for it. */
function leadOn(report: Report): TextProps[] {
  const lead = coverLead(report)
  if (!lead) return []
  return runsOfSpans(lead.block.spans, report).map((run) => ({ text: run.text, options: { ...runOptions(run), fontSize: lead.size } }))
}

/** The first slide: whose paper it is, its title, for whom, how far it is, and what it says. */
export function addCover(slide: Slide, report: Report): void {
  slide.addText(
    [
      {
        text: report.title,
        options: { fontSize: sizeFor(report.title, { width: room.width * 0.97, height: 100 }, [36, 30, 26, 22, 18, 14]) },
      },
    ],
    { placeholder: 'title' },
  )
  slide.addText(report.trust, { ...at(room.left, 104, room.width, 24), fontSize: 14, bold: true, color: officeInks.blue, margin: 0 })
  if (report.subtitle.trim())
    slide.addText(report.subtitle, { ...at(room.left, 238, room.width, 26), fontSize: 18, color: officeInks.ink, margin: 0 })
  if (report.status.trim())
    slide.addText(report.status, { ...at(room.left, 266, room.width, 20), fontSize: 13, color: officeInks.quiet, margin: 0 })
  const lead = leadOn(report)
  if (lead.length > 0) slide.addText(lead, { ...at(room.left, 308, room.width, 186), valign: 'top', margin: 0 })
}

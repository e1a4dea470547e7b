import { standingAt } from '../capabilities/measures/index.ts'
import { measuresPaperFacts, measuresReport } from '../capabilities/reporting/index.ts'
import type { ReportKind } from './report-kind.ts'
import { namedBy } from './report-plan.ts'

/** The measures of the trust or of one place. */
export const measuresKind: ReportKind = {
  name: 'measures',
  usage: '[--place NAME]',
  about: `
measures is every measure with its latest figure, target and what the rules say,
and charts of those of concern; --place narrows it to a directorate or ward.`,
  options: ['place'],
  needs: [],
  async write(c, { place: name }) {
    const standing = await standingAt(c)
    const place = namedBy(standing?.tree.map((one) => one.place) ?? [], name, 'place called')
    return measuresReport(await measuresPaperFacts(c, place?.id))
  },
}

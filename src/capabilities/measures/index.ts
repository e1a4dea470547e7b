import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { casesDue } from './court/queries-due.ts'
import { casesNamed } from './court/queries-naming.ts'
import { wholesFollow } from './observing/writing-wholes.ts'
import { missingFigureGaps, missingFiguresDue } from './quality/queries-findings.ts'
import { measuresNamed } from './queries-naming.ts'
import { measureGaps, measuresAbout } from './register/queries-slots.ts'
import { measureRoutes } from './routes.tsx'
import { batchesNamed, filesDue, filesNamed } from './taking-in/queries.ts'
import { verbs } from './verbs.ts'

export { atKey, readingsAt } from './analysing/queries-readings-at.ts'
export { signalsOf } from './analysing/queries-signals.ts'
export type { SeriesReading } from './analysing/reading.ts'
export type { SeriesSignal } from './analysing/signal.ts'
export { boardAnswer } from './board/answer.ts'
export { type Assured, assuredWords, type Change as SignalChange, changeWords } from './board/change.ts'
export { measureAddress } from './board/measure-address.ts'
export { type Board, boardOf, type Place as MeasuredPlace, type Standing as PlaceStanding, standingAt } from './board/queries-board.ts'
export { type BoardRow, urgency } from './board/row.ts'
export { buildMeasure } from './build.ts'
export { askCase } from './court/actions.ts'
export { approveCase, refuseCase } from './court/actions-deciding.ts'
export { recalculatedInWords } from './court/case-words.ts'
export { allCases, type RecalculationSaid, recalculationsSaid } from './court/queries-cases.ts'
export { addGroups } from './equity/actions.ts'
export { type Direction, figureInWords, kinds as measureKinds, type Measure, type MeasureKind, numberInWords } from './measure.ts'
export type { GivenObservation } from './observing/observation.ts'
export { placesMeasured } from './observing/queries-places.ts'
export { writeBatch } from './observing/writing-batch.ts'
export { seriesFor } from './observing/writing-series.ts'
export {
  endOfPeriod,
  type Frequency,
  frequencies,
  latestDue,
  periodAfter,
  periodAt,
  periodInWords,
  periodShort,
  periodsBetween,
} from './periods.ts'
export { logError, putRight, recordCheck, reopenError, signFor } from './quality/actions.ts'
export { addSubmission, nameSteward, setStandard } from './quality/actions-keeping.ts'
export { type Quality, qualityInWords } from './quality/dimension.ts'
export { markInWords, markOf } from './quality/quality-words.ts'
export { qualityOf } from './quality/queries-quality.ts'
export { errorsOf } from './quality/queries-records.ts'
export { allMeasures, measureById, measuresByIds, sourcesOf as measureSources } from './queries.ts'
export { standingsOf } from './queries-standing.ts'
export { defineMeasure } from './register/actions.ts'
export { linkMeasure } from './register/actions-linking.ts'
export { addBenchmark, addFramework, addName, addSource } from './register/actions-particulars.ts'
export type { PlainMeasure } from './register/defining.ts'
export { measuredBy } from './register/links.ts'
export { registerLines as measureRegister } from './register/queries.ts'
export { measuresOf } from './register/queries-slots.ts'
export { registerQuery as measureQuery } from './register/register-address.ts'
export { measureRegisterReport } from './register/register-report.ts'
export { linesAsked as measuresAsked, viewOf as measureView } from './register/routes-list.tsx'
export {
  addImportedMeasure,
  changeImportedMeasure,
  type ImportedFigure,
  type ImportedMeasure,
  linkImported,
  type MeasureWritten,
  setImportedTarget,
  sourceImported,
  writeImportedFigures,
} from './register/writing-imported.ts'
export { importedMeasureKinds, takeBackMeasure } from './register/writing-taken-back.ts'
export { chartOf } from './showing/chart-of.ts'
export { freshInWords } from './showing/fresh.ts'
export { type Showing, showingOf, showingsAt } from './showing/queries-measure.ts'
export { sentenceShown } from './showing/sentence.ts'
export { lastOf, type ShownPoint, shownOf, usualPoints } from './showing/shown.ts'
export { ruleInWords, statusInWords } from './showing/words-of-point.ts'
export { latestInWords, type MeasureAt, type MeasureStanding } from './standing.ts'
export { acceptAsRead } from './taking-in/actions.ts'
export { bringInFigures, mostRows } from './taking-in/actions-receiving.ts'
export { type HeldFigures, type KnownMeasure, type KnownPlace, seriesKey } from './taking-in/matching/known.ts'
export { heldFor as figuresHeld, knownFor as measuresKnown } from './taking-in/queries-known.ts'
export { figuresFor } from './taking-in/queries-review.ts'
export { readWhen } from './taking-in/reading/when.ts'
export { type FiguresRead, figuresIn } from './taking-in/told.ts'
export { setTarget } from './targets/actions.ts'
export { type PlainTarget, replacedBy } from './targets/checking.ts'
export { periodTyped } from './targets/period-typed.ts'
export { targetsOf } from './targets/queries.ts'
export { pointsAt } from './targets/queries-trajectory.ts'
export { askedIn, isMet, type Target, targetInForce } from './targets/target.ts'
export { askedInWords, targetInWords } from './targets/target-words.ts'

/** What the trust measures, from board to ward: figures as they came, what is signal in them and what is noise, and what each was to reach. */
export const measures: Capability = {
  name: 'measures',
  uses: ['people', 'views', 'calendar', 'strategy'],
  may: {
    'measure:read': everyone,
    'measure:edit': ['governance lead', 'analyst', 'quality adviser'],
    'measure:tie': ['governance lead', 'analyst', 'quality adviser', 'executive', 'director'],
    'measure:result': ['governance lead', 'executive', 'director', 'quality adviser', 'analyst'],
    'target:set': ['governance lead', 'executive', 'analyst'],
    'quality:keep': ['governance lead', 'analyst', 'quality adviser'],
    'quality:record': ['governance lead', 'executive', 'director', 'analyst', 'quality adviser', 'ward manager'],
    'recalculation:ask': ['governance lead', 'executive', 'director', 'analyst', 'quality adviser'],
    'recalculation:decide': ['governance lead', 'executive', 'non-executive'],
    'measure:note': ['governance lead', 'analyst', 'quality adviser', 'executive', 'director', 'ward manager'],
    'place:bring': ['governance lead', 'administrator'],
    'observation:read': ['governance lead', 'analyst', 'quality adviser'],
    'observation:give': ['governance lead', 'analyst', 'quality adviser', 'director', 'ward manager'],
  },
  routes: measureRoutes,
  interfaces: [{ label: 'Measures and figures', href: '/measures/interface.json' }],
  scopes: {
    'figures: read': { label: 'Read measures, figures and what they say', permissions: ['measure:read'] },
    'figures: give': { label: 'Give figures', permissions: ['measure:read', 'observation:give', 'measure:edit'] },
  },
  verbs,
  nav: { label: 'Measures', href: '/measures', permission: 'measure:read', under: ['/measures', '/observations', '/wards'] },
  due: async (c) => [...(await casesDue(c)), ...(await missingFiguresDue(c)), ...(await filesDue(c))],
  gaps: async (c) => [...(await missingFigureGaps(c)), ...(await measureGaps(c))],
  about: measuresAbout,
  moved: wholesFollow,
  searched: [{ kind: 'measure', label: 'Measures', permission: 'measure:read' }],
  nouns: { recalculation: casesNamed, measure: measuresNamed, 'observation batch': batchesNamed, 'observation file': filesNamed },
}

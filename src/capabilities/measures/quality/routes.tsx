import { Routes } from '../../../platform/routes.ts'
import { errorRoutes } from './routes-errors.tsx'
import { listRoutes } from './routes-list.tsx'
import { measureQualityRoutes } from './routes-measure.tsx'
import { submissionRoutes } from './routes-submissions.tsx'

/** What the trust’s data is worth. */
export const qualityRoutes = new Routes().with(listRoutes).with(errorRoutes).with(submissionRoutes).with(measureQualityRoutes)

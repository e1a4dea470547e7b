import { Routes } from '../../../platform/routes.ts'
import { askingRoutes } from './routes-asking.tsx'
import { decidingRoutes } from './routes-deciding.tsx'

/** The court of limits: asked for with reasons, decided by another person. */
export const courtRoutes = new Routes().with(decidingRoutes).with(askingRoutes)

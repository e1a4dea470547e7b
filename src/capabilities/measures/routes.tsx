import { Routes } from '../../platform/routes.ts'

/** Every room of the measures; fixed addresses come before those of one measure. */
export const measureRoutes = new Routes()

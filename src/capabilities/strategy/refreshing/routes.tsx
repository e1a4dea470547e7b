import type { Routes } from '../../../platform/routes.ts'
import { adopting } from './routes-adopting.tsx'
import { closing } from './routes-closing.tsx'
import { disposing } from './routes-disposing.tsx'
import { drafting } from './routes-drafting.tsx'
import { givingUp } from './routes-giving-up.tsx'
import { naming } from './routes-naming.tsx'

/** All that leads from one version of the strategy to the next. */
export const refreshing = (routes: Routes): Routes => drafting(disposing(closing(naming(givingUp(adopting(routes))))))

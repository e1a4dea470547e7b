import type { AnyChart } from '../report.ts'
import { controlHeight, controlPlan } from './control-plan.ts'
import { funnelHeight, funnelPlan } from './funnel-plan.ts'
import type { Plan } from './parts.ts'
import { heightFor, planOf } from './plan.ts'

/** Any chart as pieces in their places, for a width and height. */
export function figurePlan(chart: AnyChart, size: { width: number; height: number }): Plan {
  if (chart.drawn === 'control') return controlPlan(chart, size)
  return chart.drawn === 'funnel' ? funnelPlan(chart, size) : planOf(chart, size)
}

/** The height any chart is best drawn at for a width. */
export function figureHeight(chart: AnyChart, width: number): number {
  if (chart.drawn === 'control') return controlHeight(chart, width)
  return chart.drawn === 'funnel' ? funnelHeight(width) : heightFor(chart, width)
}

import type { AnyChart } from '../report.ts'
import type { ControlChart, FunnelChart } from './control-chart.ts'

/** Whether a chart is one of SPC, whose figures say more than its picture can. */
export const isSpc = (chart: AnyChart): chart is ControlChart | FunnelChart => chart.drawn !== undefined

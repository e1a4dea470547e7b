import { type SparkData, sparkDrawing, sparkSize } from '../kernel/sparkline.ts'
import { Drawing, drawn } from './drawing.tsx'

/** The latest values of a series in a row of a table; `label` says in words what it shows, since a table cell has no caption. */
export const Sparkline = ({ label, ...data }: SparkData & { label: string }) => {
  const inside = sparkDrawing(data)
  if (inside === '') return <span class="s-quiet">No values</span>
  return <Drawing inside={drawn(inside)} {...sparkSize} label={label} class="s-spark" />
}

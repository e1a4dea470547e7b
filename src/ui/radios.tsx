import { Choices, type Choosing } from './choices.tsx'

/** One of a few. */
export const Radios = (field: Choosing) => (
  <Choices field={field} block="radios" chosen={(value) => field.form?.values[field.name] === value} />
)

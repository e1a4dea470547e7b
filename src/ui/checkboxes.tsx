import { Choices, type Choosing } from './choices.tsx'

/** Any of a few. Several chosen values stand in the form one a line. */
export const Checkboxes = (field: Choosing) => {
  const values = field.form?.values[field.name]?.split('\n') ?? []
  return <Choices field={field} block="checkboxes" chosen={(value) => values.includes(value)} />
}

import { ChooseForm } from '../../../ui/choose-form.tsx'
import { PaperFiles } from './paper-files.tsx'

export interface Tools {
  /** Where the paper stands, without what was chosen. */
  base: string
  query: string
  /** What it may be narrowed to, each with what is chosen. */
  narrowings: readonly { name: string; label: string; options: { value: string; label: string }[]; chosen: string }[]
}

/** What can be done with a paper, beneath its answer: its files, and another period or register of it. */
export function PaperTools({ base, query, narrowings }: Tools) {
  const open = narrowings.filter(({ options }) => options.length > 1)
  return (
    <div class="s-tools">
      <PaperFiles base={base} query={query} />
      {open.length > 0 && <ChooseForm action={base} label="Choose" narrowings={open} />}
    </div>
  )
}

import { formats } from '../../../documents/writing/formats.ts'
import { Link } from '../../../ui/link.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import { PrintLink } from '../../../ui/print-link.tsx'

/** A paper's files in a row, under its address with what was chosen kept. */
export const PaperFiles = ({ base, query = '' }: { base: string; query?: string }) => (
  <Actions>
    {formats.map(({ ending, label }) => (
      <Link href={`${base}/${ending}${query && `?${query}`}`}>{label}</Link>
    ))}
    <PrintLink label="Print" />
  </Actions>
)

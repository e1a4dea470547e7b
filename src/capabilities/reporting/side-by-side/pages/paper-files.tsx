import { Link } from '../../../../ui/link.tsx'
import { Actions } from '../../../../ui/page-head.tsx'
import { PrintLink } from '../../../../ui/print-link.tsx'

/** A paper's files in a row, under its address with what was chosen kept. */
export const PaperFiles = ({ base, query }: { base: string; query: string }) => {
  const at = (format: string) => `${base}/${format}${query && `?${query}`}`
  return (
    <Actions>
      <Link href={at('pdf')}>PDF</Link>
      <Link href={at('html')}>Web page in one file</Link>
      <Link href={at('json')}>JSON</Link>
      <PrintLink label="Print" />
    </Actions>
  )
}

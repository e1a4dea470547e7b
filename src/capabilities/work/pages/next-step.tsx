import { Link } from '../../../ui/link.tsx'
import type { Next } from '../my-work.ts'

/** What comes next, leading to where it is begun. */
export const NextStep = ({ next: { words, href } }: { next: Next }) => (href ? <Link href={href}>{words}</Link> : <span>{words}</span>)

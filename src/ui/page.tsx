import type { Child } from 'hono/jsx'
import { jsxTemplate as html } from 'hono/jsx/jsx-runtime'
import { blank, type Form } from '../kernel/form.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { AsAtBanner, DemonstrationStrip } from './day-strips.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { Frame } from './frame.ts'
import { Link } from './link.tsx'
import { SiteHeader } from './site-header.tsx'
import { SkipLink } from './skip-link.tsx'

interface Words {
  frame: Frame
  /** The page's own name; the heading too, unless `heading` is given. */
  title: string
  crumbs?: Crumb[]
  /** The form on the page, where it has one: its errors head the page and its title. */
  form?: Form
  /** In place of the plain heading; `null` where the page brings its own h1. */
  heading?: Child | null
  children?: Child
}

const Head = ({ frame, title }: { frame: Frame; title: string }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="theme-color" content="#005eb8" />
    <title>{title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href={frame.assets.css} />
    {frame.assets.font && <link rel="stylesheet" href={frame.assets.font} />}
    <script src={frame.assets.js} defer></script>
  </head>
)

const Foot = ({ frame }: { frame: Frame }) => (
  <footer class="s-wrap">
    <div class="s-foot-page">
      {frame.recordsAsAt && `Records as at ${frame.recordsAsAt}. `}
      {frame.footer} {frame.earlier && <Link href={frame.earlier.href}>{frame.earlier.label}</Link>}{' '}
      <Link href={frame.accessibility}>Accessibility statement</Link>
    </div>
  </footer>
)

/** A whole document: skip link, header, strips, crumbs, what is wrong with the form, the page, footer. */
export const Page = ({ frame, title, crumbs = [], form = blank, heading, children }: Words) => {
  const prefix = Object.keys(form.errors).length > 0 ? 'Error: ' : ''
  return html`<!doctype html>${(
    <html lang="en-GB">
      <Head frame={frame} title={`${prefix}${[title, frame.product, frame.trust].filter(Boolean).join(' - ')}`} />
      <body class="s-body">
        <SkipLink />
        <SiteHeader frame={frame} />
        {frame.demonstration && <DemonstrationStrip {...frame.demonstration} />}
        {frame.asAt && <AsAtBanner {...frame.asAt} />}
        <div class="s-wrap">{crumbs.length > 0 && <Crumbs crumbs={crumbs} />}</div>
        <main class="s-main" id="main">
          <div class="s-wrap">
            <ErrorSummary form={form} />
            {heading === undefined ? <h1>{title}</h1> : heading}
            {children}
          </div>
        </main>
        <Foot frame={frame} />
      </body>
    </html>
  )}`
}

import type { Frame } from '../../../kernel/frame.ts'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'

const can = [
  'change colours, contrast and fonts with the browser or the system, also in forced colours',
  'zoom in to 400% without text running off the screen',
  'find their way through every page with a keyboard alone, and see where they are',
  'do everything with JavaScript switched off',
  'listen to every page with a screen reader: each status is a word as well as a colour, each chart a sentence as well',
  'use every page on a telephone, at 320 pixels wide',
]

const limits = [
  'Nobody who uses a screen reader, a switch or voice control every day has tried the pages yet. Automatic checks find some barriers and not others.',
  'Wide tables become labelled lines on a narrow screen. They keep their table roles, which some older screen readers ignore.',
  'Report PDFs are tagged and have headings, a language and table headers; they were not tried with every reader. The web page of a report says the same.',
  'Files that a trust brings in are shown as text. Pictures inside them are not described, because they are not shown.',
]

const Tested = () => (
  <Section heading="How it was tested">
    <p>
      Each page is checked by program with axe-core against the rules for levels A and AA, wide and narrow; every form component is compared
      with the NHS design system’s own; colours are measured; pages were walked through by keyboard and looked at at 1280 and 375 pixels.
      The makers did this themselves.
    </p>
    <p>This statement was prepared on 22 November 2026.</p>
  </Section>
)

/** The accessibility statement: what is aimed at, what was tried, what is known not to work, and whom to tell. */
export const ReadAccessibility = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Accessibility statement">
    <Lead>
      This statement is about StepUp, as it comes. The trust that runs it for its staff adds its own address for help, and is the body that
      answers for it by law.
    </Lead>
    <p>We want as many people as possible to be able to use it. That means one should be able to:</p>
    <Lines items={can} />
    <Section heading="How accessible it is">
      <p>
        StepUp aims at level AA of the <Link href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines 2.2</Link>. We count
        it as <b>partially compliant</b>: our own checks found no failure that we know of, but it has not been tested independently, and
        what was not tested is listed here.
      </p>
    </Section>
    <Section heading="What we know does not work, or do not know to work">
      <Lines items={limits} />
    </Section>
    <Section heading="Telling us of a barrier, or asking for another format">
      <p>
        Tell your trust’s StepUp administrator or service desk what you were doing, on which page, and with what. Ask there too for a report
        in large print, easy read, audio or braille. A trust should answer within five working days.
      </p>
    </Section>
    <Section heading="If you are not happy with the answer">
      <p>
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
        Regulations 2018. Get in touch with the{' '}
        <Link href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</Link>, or in Northern Ireland with the
        Equality Commission for Northern Ireland.
      </p>
    </Section>
    <Tested />
  </Page>
)

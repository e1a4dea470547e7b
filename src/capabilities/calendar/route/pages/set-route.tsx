import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as FormState } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, listed, opening } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Done } from '../../../../ui/done.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { PeriodRow } from '../../period-row.ts'
import { optionalStages, type RouteStage, type Stage, type StageDay, stageDoes, stageName, stages } from '../stages.ts'

interface Words {
  frame: Frame
  route: readonly RouteStage[]
  /** The periods not frozen, each with its days. */
  periods: { period: PeriodRow; days: StageDay[] }[]
  maySet: boolean
  done: boolean
  seen: string
  form: FormState
}

/** "Author, 11 days before the board, then director, 8 days before". */
const answerOf = (route: readonly RouteStage[]): { strong: string; words: string } =>
  route.length === 0
    ? {
        strong: 'Updates go from their author to an executive, and then into the board’s paper.',
        words: 'No longer route is set: one day is due for everybody, the day updates are due.',
      }
    : {
        strong: `An update passes ${count(route.length, 'stage')}: ${listed(route.map(({ stage }) => stage))}.`,
        words: `${opening(route[0]?.daysBefore ?? 0)} days before the board meets it is sent. A period’s own days stand over these.`,
      }

/** The trust's route: its stages, their days before the board, and what that makes of the periods ahead. */
export const SetRoute = ({ frame, route, periods, maySet, done, seen, form }: Words) => {
  const { strong, words } = answerOf(route)
  const shown = stages.filter((stage) => route.length === 0 || stage === 'board' || route.some((one) => one.stage === stage))
  return (
    <Page
      frame={frame}
      title="The route of an update"
      form={form}
      crumbs={[{ label: 'Reporting calendar', href: '/periods' }, { label: 'Route' }]}
    >
      <Done words={done ? 'The route is set.' : undefined} />
      <Lead answer={strong}>{words}</Lead>
      <Table
        caption="Stages, first to last"
        rows={route.length === 0 ? shown.filter((stage) => !optionalStages.includes(stage)) : shown}
        empty=""
        columns={[
          { label: 'Stage', nowrap: true, cell: (stage) => stageName(stage) },
          { label: 'What happens', cell: stageDoes },
          ...(route.length === 0 ? [] : [{ label: 'Done by', nowrap: true, cell: (stage: Stage) => before(route, stage) }]),
        ]}
      />
      {maySet && <Setting route={route} seen={seen} form={form} />}
      {route.length > 0 && <Ahead periods={periods} shown={shown} />}
    </Page>
  )
}

const Ahead = ({ periods, shown }: Pick<Words, 'periods'> & { shown: readonly Stage[] }) => (
  <Section heading="What that makes of the periods ahead">
    <Table
      caption="Days by stage"
      rows={periods}
      empty="No period is open or planned. Add one to the calendar."
      columns={[
        { label: 'Period', nowrap: true, cell: ({ period }) => <Link href={`/periods/${period.id}/timetable`}>{period.label}</Link> },
        ...stages
          .filter((stage) => shown.includes(stage))
          .map((stage) => ({ label: stageName(stage), cell: ({ days }: { days: StageDay[] }) => dayOf(days, stage) })),
      ]}
    />
  </Section>
)

const before = (route: readonly RouteStage[], stage: Stage): string => {
  const days = route.find((one) => one.stage === stage)?.daysBefore
  return stage === 'board' ? 'The day itself' : days === undefined ? '' : `${count(days, 'day')} before the board`
}

const dayOf = (days: readonly StageDay[], stage: Stage): string => {
  const due = days.find((one) => one.stage === stage)?.due
  return due ? dayInWords(due) : 'No day yet'
}

const valuesOf = (route: readonly RouteStage[]): FormState => ({
  values: Object.fromEntries(route.map(({ stage, daysBefore }) => [stage, String(daysBefore)])),
  errors: {},
})

const Setting = ({ route, seen, form }: Pick<Words, 'route' | 'seen' | 'form'>) => {
  const wrong = Object.keys(form.errors).length > 0
  const fields = wrong || Object.keys(form.values).length > 0 ? form : valuesOf(route)
  return (
    <Details summary={route.length === 0 ? 'Set a longer route' : 'Change the route'} open={wrong}>
      <Form action="/periods/route">
        <Hidden name="seen" value={seen} />
        {stages
          .filter((stage) => stage !== 'board')
          .map((stage) => (
            <TextField
              form={fields}
              name={stage}
              label={`${stageName(stage)}: days before the board`}
              hint={optionalStages.includes(stage) ? `Leave it empty where updates do not pass the ${stage}.` : undefined}
              inputmode="numeric"
              width={3}
            />
          ))}
        <p class="s-small s-quiet">Leave all four empty to go back to the short route. Days already set for a period stay as they are.</p>
        <Button once>Set route</Button>
      </Form>
    </Details>
  )
}

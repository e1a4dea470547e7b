import type { Form } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { Gap } from '../../../ui/gap.tsx'
import { type Level, type LevelNames, levels, type StrategyVersion } from '../element.ts'
import { levelName } from '../level-names.ts'
import { allVersions } from '../queries.ts'
import { theElement } from '../routes-editing.tsx'
import { addressOf } from '../wall-address.ts'
import { nameLevels, nameLevelsBeneath } from './actions-naming.ts'
import { levelNamesForm } from './forms.ts'
import { NameLevelsPage } from './pages/name-levels.tsx'

/** The pages that say what a version, or one brick of it, calls its levels. */
export const naming = (routes: Routes): Routes =>
  routes
    .get('/strategy/versions/:version/level-names', 'strategy:edit', async (http, c) => drawn(http, c, await ofVersion(http, c)))
    .post('/strategy/versions/:version/level-names', 'strategy:edit', async (http, c) => save(http, c, await ofVersion(http, c)))
    .get('/strategy/elements/:element/level-names', 'strategy:edit', async (http, c) => drawn(http, c, await ofBrick(http, c)))
    .post('/strategy/elements/:element/level-names', 'strategy:edit', async (http, c) => save(http, c, await ofBrick(http, c)))

/** What is named here: its names now, its version when they were read, and how they are written. */
interface Named {
  title: string
  address: string
  back: string
  crumbs: { label: string; href: string }[]
  names: LevelNames
  seen: number
  levels: readonly { level: Level; otherwise: string }[]
  write(names: LevelNames, seen: number): Promise<boolean>
}

const wallCrumb = (version: StrategyVersion) => ({ label: version.label, href: addressOf({ version }) })

async function ofVersion(http: Http, c: Context): Promise<Named> {
  const version = (await allVersions(c)).find((v) => v.id === http.number('version')) ?? notFound()
  return {
    title: `What ${version.label} calls its levels`,
    address: `/strategy/versions/${version.id}/level-names`,
    back: addressOf({ version }),
    crumbs: [{ label: 'Strategy', href: '/strategy' }, wallCrumb(version)],
    names: version.levelNames,
    seen: version.version,
    levels: levels.map((level) => ({ level, otherwise: levelName({ levelNames: {} }, level) })),
    write: (names, seen) => nameLevels(c, version, seen, names),
  }
}

/** The levels that stand beneath a brick, so that a brick can have its own names for them. */
const beneathBrick: readonly Level[] = ['commitment', 'enabler', 'measure', 'outcome', 'success']

async function ofBrick(http: Http, c: Context): Promise<Named> {
  const { strategy, element } = await theElement(http, c)
  if (element.level !== 'brick') throw new Turned(404, 'Only a brick has names of its own for the levels beneath it')
  const href = `/strategy/elements/${element.id}`
  return {
    title: `What ${element.title} calls the levels beneath it`,
    address: `${href}/level-names`,
    back: href,
    crumbs: [{ label: 'Strategy', href: '/strategy' }, wallCrumb(strategy.version), { label: element.title, href }],
    names: element.levelNames,
    seen: element.version,
    levels: beneathBrick.map((level) => ({ level, otherwise: levelName(strategy.version, level) })),
    write: (names, seen) => nameLevelsBeneath(c, element, seen, names),
  }
}

const drawn = (http: Http, c: Context, { levels: named, ...at }: Named): Response =>
  http.page(
    <NameLevelsPage
      frame={c.frame}
      title={at.title}
      crumbs={at.crumbs}
      action={at.address}
      named={named}
      form={{ values: { ...at.names, version: String(at.seen) }, errors: {} }}
    />,
  )

async function save(http: Http, c: Context, at: Named): Promise<Response> {
  const page = { frame: c.frame, title: at.title, crumbs: at.crumbs, action: at.address, named: at.levels }
  const read = readForm(http, levelNamesForm)
  if ('form' in read) return http.page(<NameLevelsPage {...page} form={read.form} />, 422)
  const { version: seen, ...typedNames } = read.value
  const own = at.levels.map(({ level }) => [level, typedNames[level]] as const).filter(([, name]) => name !== undefined)
  if (await at.write(Object.fromEntries(own), seen)) return http.redirect(at.back)
  const form: Form = { values: { ...typed(http.posted), version: String(at.seen) }, errors: {} }
  const now = at.levels.map(({ level, otherwise }) => `${otherwise}: ${at.names[level] ?? 'no name of its own'}`).join('; ')
  const words = <Gap>Somebody changed this while you were writing. Now it says {now}. Save again to put yours in its place.</Gap>
  return http.page(<NameLevelsPage {...page} form={form} conflict={words} />, 409)
}

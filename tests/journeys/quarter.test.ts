import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { manners, press, walk, words } from './walk.ts'

const { served, as } = walk()

interface Owed {
  item: number
  title: string
  holder: string
}

/** Items of Q2 2024/25 that nobody has said anything of yet, with who holds the accountable post. */
async function owed(): Promise<Owed[]> {
  const { rows } = await sql<Owed>`select i.id as item, i.title, p.name as holder from items i
    join plans l on l.trust_id = i.trust_id and l.id = i.plan_id and l.layout = 'progress report'
    join periods q on q.trust_id = i.trust_id and q.label = 'Q2 2024/25' and q.state = 'open'
    join post_holdings h on h.trust_id = i.trust_id and h.post_id = i.accountable_post_id and h.until_day is null
    join people p on p.id = h.person_id
    where not exists (select from updates u where u.trust_id = i.trust_id and u.item_id = i.id and u.period_id = q.id)
    and not exists (select from update_drafts d where d.trust_id = i.trust_id and d.item_id = i.id) order by i.id`.execute(
    served().database.owner,
  )
  return rows
}

const said = 'Two more wards have begun, and 48 of 60 places were filled by 30 September 2024.'

describe('an update is written, kept, sent and approved', () => {
  for (const [index, [how, manner]] of manners.entries())
    test(how, async () => {
      const { item, title, holder } = (await owed())[0] as Owed
      const writer = await as(holder, manner)
      await writer.locator('main').getByRole('link', { name: title }).first().click()
      const box = writer.getByLabel(/What has happened/)
      await box.fill(`${said} Round ${index}.`)
      await press(writer, writer.getByRole('button', { name: 'Keep as draft' }))
      await writer.reload()
      expect(await box.inputValue()).toBe(`${said} Round ${index}.`)

      await press(writer, writer.getByRole('button', { name: 'Send update for approval' }))
      const summary = writer.getByRole('alert')
      expect(await summary.innerText()).toContain('There is a problem')
      await summary.getByRole('link').first().click()
      expect(await writer.evaluate('location.hash || document.activeElement.id')).toMatch(/^#?\w+/)
      await writer.getByRole('radio', { name: /green/i }).check()
      await press(writer, writer.getByRole('button', { name: 'Send update for approval' }))
      for (let asked = 0; asked < 3 && (await box.count()) > 0; asked++) {
        const answer = writer.locator('#questions details').first()
        if ((await answer.count()) > 0 && !(await answer.getAttribute('open').then((open) => open !== null)))
          await answer.locator('summary').click()
        if ((await answer.count()) > 0) await answer.getByLabel('Your answer').fill('The figures are in the October pack.')
        await press(writer, writer.getByRole('button', { name: 'Send update for approval' }))
      }
      expect(await box.count(), await words(writer)).toBe(0)

      const lead = await as('Head of Governance', manner)
      await lead.goto(
        `${served().address}${new URL(writer.url()).pathname.startsWith('/items/') ? new URL(writer.url()).pathname : `/items/${item}`}`,
      )
      if ((await lead.getByRole('button', { name: 'Approve update' }).count()) === 0)
        await lead.goto(`${served().address}${await decisionAddress(item)}`)
      await press(lead, lead.getByRole('button', { name: 'Approve update' }))
      const { rows } = await sql<{
        state: string
        text: string
      }>`select state, text from updates where item_id = ${item} order by id desc limit 1`.execute(served().database.owner)
      expect(rows[0]).toEqual({ state: 'approved', text: `${said} Round ${index}.` })
    })
})

async function decisionAddress(item: number): Promise<string> {
  const { rows } = await sql<{
    id: number
  }>`select p.id from periods p join items i on i.trust_id = p.trust_id where i.id = ${item} and p.state = 'open'`.execute(
    served().database.owner,
  )
  return `/items/${item}/updates/${rows[0]?.id}/decision`
}

test('the lead chases: sees who owes, reminds them once, and they find it in My work', async () => {
  const lead = await as('Head of Governance', { scripts: false, width: 375 })
  const { rows } = await sql<{
    id: number
  }>`select p.id from periods p join trusts t on t.id = p.trust_id where t.name like 'Soarvale%' and p.state = 'open'`.execute(
    served().database.owner,
  )
  await lead.goto(`${served().address}/periods/${rows[0]?.id}/chase`)
  await press(lead, lead.getByRole('button', { name: /^Remind \d+ (person|people)$/ }))
  expect(await words(lead)).toMatch(/reminded/i)
  expect(await lead.getByRole('button', { name: /^Remind/ }).count()).toBe(0)
})

test('the report is frozen, and its PDF is kept', async () => {
  const lead = await as('Head of Governance')
  await lead.goto(`${served().address}/reports`)
  await lead.getByRole('link', { name: /^Read the draft\s*of Q2 2024\/25/ }).click()
  await press(lead, lead.getByRole('button', { name: 'Freeze this report' }))
  await press(lead, lead.getByRole('button', { name: /^Freeze edition 1/ }))
  expect(await lead.getByRole('alert').innerText()).toContain('Tick the box')
  await lead.getByRole('checkbox').check()
  await press(lead, lead.getByRole('button', { name: /^Freeze edition 1/ }))
  expect(await words(lead)).toMatch(/frozen/i)
  const download = lead.waitForEvent('download')
  await lead.getByRole('link', { name: /PDF/ }).first().click()
  expect((await download).suggestedFilename()).toMatch(/edition 1.*\.pdf$/)
})

test('an earlier day is read, nothing can be changed there, and one goes back', async () => {
  const lead = await as('Head of Governance', { scripts: false, width: 375 })
  await lead.goto(`${served().address}/earlier?from=/delivery`)
  for (const [part, value] of [
    ['Day', '1'],
    ['Month', '8'],
    ['Year', '2024'],
  ] as const)
    await lead.getByLabel(part, { exact: true }).fill(value)
  await press(lead, lead.getByRole('button', { name: 'Show that day' }))
  expect(new URL(lead.url()).searchParams.get('as-at')).toBe('2024-08-01')
  expect(await lead.locator('body').innerText()).toContain('1 August 2024')
  await lead.locator('main').getByRole('link').first().click()
  expect(new URL(lead.url()).searchParams.get('as-at')).toBe('2024-08-01')
  expect(await lead.locator('main form[method=post]').count()).toBe(0)
  await lead.getByRole('link', { name: 'Back to today' }).first().click()
  expect(await lead.locator('body').innerText()).not.toContain('That is 75 days ago')
})

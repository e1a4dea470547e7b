import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endOfDay } from '../src/kernel/day.ts'
import { sectionBlocks } from '../src/capabilities/reporting/sections/queries-sections.ts'
import { changedSince } from '../src/capabilities/reporting/since/queries-since.ts'
import { liveKinds } from '../src/capabilities/reporting/sections/section.ts'
import { allTrusts, reading } from '../src/cli/reader.ts'
import { sampleDatabase } from './sample-database.ts'
import { reportFaults } from '../src/documents/writing/report-faults.ts'
import { writePdf } from '../src/documents/writing/report-pdf.ts'
import { writeHtml } from '../src/documents/writing/report-html.tsx'
import { formats, stopWriting } from '../src/documents/writing/formats.ts'

const words = (s: any): string => typeof s === 'string' ? s : s.text
const dump = (blocks: any[]): string => blocks.map((b) => {
  if (b.kind === 'heading') return `\n### ${b.text}`
  if (b.kind === 'paragraph') return `${b.role ?? ''}> ${b.spans.map(words).join('')}`
  if (b.kind === 'list') return b.items.map((i: any) => ` - ${i.map(words).join('')}`).join('\n')
  if (b.kind === 'facts') return JSON.stringify(b.items)
  if (b.kind === 'table') return `[${b.caption}]\n` + b.columns.map((c: any) => c.title).join(' | ') + '\n' + b.rows.map((r: any) => r.cells.map((c: any) => c.text.replace(/\s+/g,' ').slice(0, 90) + (c.tone ? `{${c.tone}}` : '') + (c.below ? ' // ' + c.below.map((x: any) => x.text.slice(0,80)).join(' / ') : '')).join(' | ')).join('\n') + `\n(${b.source})`
  if (b.kind === 'figure') return JSON.stringify(b)
  if (b.kind === 'figures') return b.items.map((x: any) => `  fig ${x.caption}: ${x.words} ${JSON.stringify(x.chart.labels)} ${JSON.stringify(x.chart.series.map((s: any) => s.values))}`).join('\n')
}).join('\n')

test('dump', async () => {
  const database = await sampleDatabase()
  const trusts = await allTrusts(database)
  const trust = trusts.find((t) => t.name.startsWith('Soarvale'))!
  for (let n = 0; n < 3; n++) {
    const out: string[] = []
    const blocks: any[] = []
    await reading(database, trust, null, async (c) => {
      const all = performance.now()
      for (const kind of liveKinds) {
        const began = performance.now()
        const s = await sectionBlocks(c, { kind, since: endOfDay('2024-07-30'), on: c.on })
        out.push(`\n\n=== ${kind} ${(performance.now() - began).toFixed(1)}ms asOf ${s.asOf}; ${s.source}; ${s.refs.length} refs\n` + dump(s.blocks))
        blocks.push({ kind: 'heading', level: 2, id: kind.replaceAll(' ', '-'), text: kind, newPage: true }, ...s.blocks.map((b: any) => b.id ? { ...b, id: kind.replaceAll(' ', '-') + '-' + b.id } : b.kind === 'figures' ? { ...b, items: b.items.map((i: any) => ({ ...i, id: kind.replaceAll(' ', '-') + '-' + i.id })) } : b))
      }
      out.push(`ALL ${(performance.now() - all).toFixed(1)}ms`)
      console.log(`ALL ${(performance.now() - all).toFixed(1)}ms`)
      if (n === 2) {
        const s = await changedSince(c, endOfDay('2024-07-30'), { most: 5 })
        out.push('\n\nMOST 5\n' + dump(s.blocks))
        const t = await changedSince(c, endOfDay('2010-07-30'))
        out.push('\n\n2010\n' + dump(t.blocks))
        const u = await changedSince(c, endOfDay('2024-10-14'))
        out.push('\n\n14 Oct\n' + dump(u.blocks))
      }
    })
    writeFileSync('/tmp/sections/dump.txt', out.join('\n'))
    if (n === 2) {
      const report: any = { title: 'All sections', subtitle: 'x', trust: 'T', status: 'Draft', lang: 'en-GB', description: 'd', footer: 'f', blocks }
      console.log(reportFaults(report))
      for (const f of formats) { try { writeFileSync(`/tmp/sections/all.${f.ending}`, await f.write(report)) } catch (e) { console.log(f.ending, String(e)) } }
      stopWriting()
    }
  }
  expect(1).toBe(1)
}, 300000)

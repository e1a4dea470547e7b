import { type Block, emptyWords, type Report, type ReportFigure, type ReportTable, spanOf, tagOf } from '../report.ts'
import { chartJson } from './chart-json.ts'
import { soundReport } from './report-faults.ts'

const rowJson = (table: ReportTable, at: number) => {
  const row = table.rows[at]
  const cells = table.columns.map(({ key }, column) => {
    const cell = row?.cells[column] ?? { text: '' }
    const tag = tagOf(cell)
    const text = tag ? [tag.word, tag.rest].filter(Boolean).join('\n') : cell.text
    const { value = null, href = null, bold = false } = cell
    const below = (cell.below ?? []).map(({ label = null, text: words }) => ({ label, text: words }))
    const runs = cell.runs?.map((run) => ({ text: run.text, new: run.new === true })) ?? null
    return [key, { text, tone: tag?.tone ?? null, bold, value, href, runs, below }]
  })
  return { ref: row?.ref ?? null, cells: Object.fromEntries(cells) }
}

function figureJson(figure: ReportFigure): object {
  const { kind, id, caption, words, chart, source = null } = figure
  return { kind, id, caption, words, chart: chartJson(chart), source }
}

function blockJson(block: Block): object {
  const runs = (spans: Parameters<typeof spanOf>[0][]) =>
    spans.map(spanOf).map(({ text, bold = false, href = null }) => ({ text, bold, href }))
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, id: block.id, text: block.text, newPage: block.newPage === true }
    case 'paragraph':
      return { kind: block.kind, role: block.role ?? null, spans: runs(block.spans) }
    case 'list':
      return { kind: block.kind, items: block.items.map(runs) }
    case 'facts':
      return { kind: block.kind, items: block.items.map(({ term, words }) => ({ term, words })) }
    case 'table':
      return {
        kind: block.kind,
        id: block.id,
        caption: block.caption,
        columns: block.columns.map(({ key, title, rowHeader = false }) => ({ key, title, rowHeader })),
        rows: block.rows.map((_, at) => rowJson(block, at)),
        empty: emptyWords(block),
        source: block.source ?? null,
      }
    case 'figure':
      return figureJson(block)
    case 'figures':
      return { kind: block.kind, across: block.across, items: block.items.map(figureJson) }
  }
}

/**
 * The report as JSON for other programs, the same text for the same report, with a line break at the end:
 *
 *     { "format": "stepup-report", "version": 1,
 *       "title", "subtitle", "trust", "status", "lang", "description", "footer": text, "address": text or null, "landscape": true or false, "draft": true or false,
 *       "identity": { "trust", "paper": "plan:3", "at": instant } or null,
 *       "blocks": [
 *         { "kind": "heading", "level": 2 or 3, "id", "text", "newPage": true or false },
 *         { "kind": "paragraph", "role": "lead", "note" or null, "spans": [{ "text", "bold", "href": text or null }] },
 *         { "kind": "list", "items": [spans] },
 *         { "kind": "facts", "items": [{ "term", "words" }] },
 *         { "kind": "table", "id", "caption", "columns": [{ "key", "title", "rowHeader" }],
 *           "rows": [{ "ref": "item:12" or null, "cells": { KEY: { "text", "tone", "bold", "value": number or null, "href", "runs": [{ "text", "new" }] or null, "below": [{ "label": text or null, "text" }] } } }], "empty", "source": text or null },
 *         { "kind": "figure", "id", "caption", "words", "source": text or null,
 *           "chart": { "drawn": null, "measure", "labelled": text or null, "labels": [text], "from": number or null, "to": number or null, "stacked": true or false,
 *             "series": [{ "name", "drawn": "line", "dashed" or "bars", "tone", "values": [number or null] }] } },
 *         the chart of a figure may also be one of SPC:
 *           { "drawn": "control", "measure", "meanIs", "format": { "decimals", "percent", "unit" }, "icons": { "variation", "assurance": text or null },
 *             "bounds": { "least", "most" }, "recalculations": [{ "at", "words" }], "notes": [{ "at", "words" }],
 *             "periods": [{ "label", "value", "mean", "lower", "upper", "target", "trajectory", "forecast": { "mid", "low", "high" } or null,
 *               "signal": "common", "improvement", "concern", "neutral high", "neutral low" or null, "rule", "notSettled", "missing" }] }
 *           { "drawn": "funnel", "measure", "sizedBy", "format", "centre", "bounds", "places": [{ "name", "n", "value", "place", "missing" }],
 *             "limits": [{ "n", "low95", "high95", "low998", "high998" }] }
 *         { "kind": "figures", "across": 2 or 3, "items": [figure] } ] }
 *
 * A value of a chart belongs to the label at the same place; null is a gap, never nought. `runs` are the words outside the tag once more, where some of them are new against the text before. `tone` is red, orange (only a band of risk), amber, green, blue, none (cannot tell) or null (no status). Every key is always there. A key is added without a new
 * version; one that changes its meaning or goes brings a new version.
 */
export function writeJson(report: Report): string {
  const { title, subtitle, trust, status, lang, description, footer, address = null, blocks } = soundReport(report)
  const { landscape = false, draft = false, identity = null } = report
  const head = {
    format: 'stepup-report',
    version: 1,
    title,
    subtitle,
    trust,
    status,
    lang,
    description,
    footer,
    address,
    landscape,
    draft,
    identity,
  }
  return `${JSON.stringify({ ...head, blocks: blocks.map(blockJson) }, null, 2)}\n`
}

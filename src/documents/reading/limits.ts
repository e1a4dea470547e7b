/** How much one file may hold before it is refused. A trust's largest plan needs a hundredth of this. */
export const limits = {
  /** Bytes of the file as uploaded. */
  fileBytes: 25_000_000,
  /** Parts inside an Office file. */
  entries: 2_000,
  /** Bytes of one part, and of all wanted parts together, once unpacked. */
  entryBytes: 100_000_000,
  totalBytes: 200_000_000,
  /** Unpacked size over packed size, for parts above a megabyte: office text packs about 10 to 40 times. */
  ratio: 200,
  xmlDepth: 256,
  rows: 20_000,
  columns: 256,
  /** Cells of all tables together, empty ones within a table included. */
  cells: 500_000,
  /** Characters of a cell: Excel's own limit. */
  cellCharacters: 32_767,
  /** Merged areas and colour rules of one sheet. */
  merges: 20_000,
  colourRules: 500,
} as const

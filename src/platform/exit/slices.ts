/** How many bytes of text one reading of a table aims at, so that others of the database wait no longer than a page takes. */
const aim = 400_000

/** How many rows to read next, after so many came to so many bytes. */
export const nextSlice = (rows: number, bytes: number): number =>
  Math.max(1, Math.min(1000, Math.floor((rows * aim) / Math.max(bytes, 1)), rows * 4))

/** How many rows to read first, knowing nothing of them. */
export const firstSlice = 50

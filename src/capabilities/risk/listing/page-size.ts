/** Rows on a page of the register. */
export const pageSize = 100

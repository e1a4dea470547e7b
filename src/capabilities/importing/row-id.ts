/** Where on the review page a row of the file stands, as an address names it: `row-Plan-A5`. */
export const rowId = (at: string): string => `row-${at.replace(/[^A-Za-z0-9]+/g, '-')}`

/** Numbers as the query of an address, so that what is seen can be sent on; what is left open is left out. */
export const addressQuery = (numbers: Record<string, number | undefined>): string =>
  Object.entries(numbers)
    .filter(([, number]) => number !== undefined)
    .map(([name, number]) => `${name}=${number}`)
    .join('&')

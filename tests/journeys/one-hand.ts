import type { Page } from 'playwright-core'

/** Counts what a hand does: a key chord, a tap, a filled field are one each. */
export function oneHand(page: Page) {
  let n = 0
  return {
    count: () => n,
    async fill(label: string, text: string) {
      n++
      await page.getByLabel(label).fill(text)
    },
    async press(chord: string) {
      n++
      await page.keyboard.press(chord)
    },
    async click(name: RegExp) {
      n++
      await page.getByRole('button', { name }).click()
    },
    /** Where the hand already is: no field is looked for. */
    async type(text: string) {
      n++
      await page.keyboard.insertText(text)
    },
  }
}

/** One after the other for one number: guesses sent at once are counted like guesses sent in a row. */
export async function inTurn<T>(staffNo: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(staffNo) ?? Promise.resolve()).then(work, work)
  turns.set(staffNo, mine)
  try {
    return await mine
  } finally {
    if (turns.get(staffNo) === mine) turns.delete(staffNo)
  }
}
const turns = new Map<string, Promise<unknown>>()

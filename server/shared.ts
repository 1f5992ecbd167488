import { setTimeout as pause } from 'node:timers/promises'

type Turn<T> = { begun: number; next: Promise<T> | undefined }

/**
 * Reads once for all who ask for the same: whoever asks while a turn waits joins it, and every answer was read after it
 * was asked for, so that one sees what one has just done. Turns begin at least `everyMs` apart: two hundred boards cost
 * as much as a few (reliability §5). For answers that are the same whoever asks.
 */
export function sharing<T>(everyMs: number) {
  const turns = new Map<string, Turn<T>>()
  return (key: string, read: () => Promise<T>): Promise<T> => {
    const turn = turns.get(key) ?? { begun: -everyMs, next: undefined }
    turns.set(key, turn)
    turn.next ??= takeTurn(turn, everyMs, read)
    return turn.next
  }
}

async function takeTurn<T>(turn: Turn<T>, everyMs: number, read: () => Promise<T>): Promise<T> {
  const wait = turn.begun + everyMs - performance.now()
  if (wait > 0) await pause(wait)
  // Whoever asks in the same moment still joins.
  else await Promise.resolve()
  turn.begun = performance.now()
  turn.next = undefined
  return read()
}

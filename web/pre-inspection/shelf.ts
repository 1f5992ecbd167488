/** What the tablet keeps by itself: each sheet after every tap, photos as bytes, and what was last read. */
type Store = 'drafts' | 'photos' | 'read'

let opened: Promise<IDBDatabase> | undefined
const database = () =>
  (opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open('cheyi-inspect', 1)
    asked.addEventListener('upgradeneeded', () => {
      for (const store of ['drafts', 'photos', 'read'] satisfies Store[])
        asked.result.createObjectStore(store)
    })
    asked.addEventListener('success', () => done(asked.result))
    asked.addEventListener('error', () => failed(asked.error ?? new Error('no shelf')))
  }))

async function ask<T>(store: Store, mode: IDBTransactionMode, with_: (in_: IDBObjectStore) => IDBRequest) {
  const db = await database()
  return new Promise<T>((done, failed) => {
    const transaction = db.transaction(store, mode)
    const asked = with_(transaction.objectStore(store))
    // A put is kept when its transaction is, not before.
    transaction.addEventListener('complete', () => done(asked.result as T))
    transaction.addEventListener('abort', () => failed(transaction.error ?? new Error('not kept')))
  })
}

export const kept = <T>(store: Store, key: string) =>
  ask<T | undefined>(store, 'readonly', (one) => one.get(key))
export const allOf = <T>(store: Store) => ask<T[]>(store, 'readonly', (one) => one.getAll())
export const keysOf = (store: Store) => ask<string[]>(store, 'readonly', (one) => one.getAllKeys())
export const keep = (store: Store, key: string, value: unknown) =>
  ask<unknown>(store, 'readwrite', (one) => one.put(value, key))
export const drop = (store: Store, key: string) => ask<unknown>(store, 'readwrite', (one) => one.delete(key))

import { v7 } from 'uuid'

/** Ids are UUIDv7, made by whoever creates the record (architecture §7). */
export const newId = () => v7()

/** Of a record that began earlier: ids are times, and lists are in their order. */
export const newIdOf = (at: Date) => v7({ msecs: at.getTime() })

import { v7 } from 'uuid'

/** Ids are UUIDv7, made by whoever creates the record (architecture §7). */
export const newId = () => v7()

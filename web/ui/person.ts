import { createContext, use } from 'react'

/** Whose drafts are read and kept: the signed-in person's staff id. */
export const Person = createContext('nobody')
export const usePerson = (): string => use(Person)

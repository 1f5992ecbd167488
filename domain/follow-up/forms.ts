import { z } from 'zod'

/** The ten questions of the sheet (process.md §2.9); 5 is very satisfied. */
export const questions = [
  'reception',
  'appointment',
  'startedAtOnce',
  'lounge',
  'diagnosis',
  'solved',
  'onTime',
  'price',
  'transparency',
  'delivery',
] as const
export type Question = (typeof questions)[number]

/** A score at or below this is a dissatisfied customer: his own words are compulsory. */
export const badScore = 2

export const missResults = ['noAnswer', 'busy', 'off', 'later', 'wrongNumber'] as const
export const missForm = z.strictObject({
  result: z.enum(missResults),
  note: z.string().trim().max(200).default(''),
})
export type MissForm = z.infer<typeof missForm>

export const completeForm = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        question: z.enum(questions),
        score: z.int().min(1).max(5),
        reason: z.string().trim().max(500).default(''),
      }),
    )
    .max(questions.length),
  suggestion: z.string().trim().max(1000).default(''),
})
export type CompleteForm = z.infer<typeof completeForm>

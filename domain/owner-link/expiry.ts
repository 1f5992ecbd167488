/** A car that is never delivered does not leave its page open for ever. Days from the making of the link. */
export const longestDays = 60

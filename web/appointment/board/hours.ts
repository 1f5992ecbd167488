/** Hours with one decimal, as plans are spoken of. */
export const inHours = (minutes: number) => (minutes / 60).toFixed(1)

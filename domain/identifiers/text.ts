/** As R0.4 and R3.2 have it: full-width becomes plain (NFKC), dots and blanks go, letters are capitals. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF·•・‧∙⋅。.]/gu, '')
    .toUpperCase()

/** A value that does not stand, and why, in words for the person who typed it. */
export type Wrong = { readonly wrong: string }

/** As two spellings of one thing are compared: a plate with or without its dot, full width, small letters. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·•・-]/g, '')

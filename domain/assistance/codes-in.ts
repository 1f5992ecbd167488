/** Codes as a person types or a tester prints them, one after another; each once. */
export const codesIn = (text: string): string[] => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,，;；、]+/)
      .filter((code) => code !== ''),
  ),
]

/** Kinds of the parts catalogue that are used up in the work (S69: 辅料费); oil and coolant are sold as parts. */
const materials: readonly string[] = ['辅料', '漆料']

export const isMaterial = (kind: string | null): boolean => kind !== null && materials.includes(kind)

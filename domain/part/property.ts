/** R2.5: what a part is, as the trade's papers name it; the first three are the makers' kinds. */
export const partProperties = ['原厂', '同质', '修复', '副厂', '旧件'] as const

/** On a paper, and never in the catalogue: brought by the customer himself. */
export const ownPart = '自备'
export const lineProperties = [...partProperties, ownPart] as const

const notNew: readonly string[] = ['修复', '旧件']

type Named = { readonly property: string }
export const isOwnPart = ({ property }: Named) => property === ownPart

/** Used and rebuilt parts only with the customer's written consent; his own with certificates and both signatures. */
export const asksConsent = (line: Named) => notNew.includes(line.property) || isOwnPart(line)

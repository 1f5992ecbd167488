const words = {
  quoted: ['报价项目', 'quoted lines'],
  packages: ['套餐', 'packages'],
  plans: ['保养计划', 'maintenance plan rows'],
  labour: ['工时项目的用料', 'labour items'],
  successors: ['被替代的配件', 'superseded parts'],
  moves: ['出入库', 'stock moves'],
  parts: ['配件', 'parts'],
  cars: ['车辆', 'cars'],
} as const

/** How many later records of each kind depend on one. */
export type Dependents = { readonly [kind in keyof typeof words]?: number }

/** In words for the refusal; null where nothing depends on it. */
export function dependentsSaid(counts: Dependents) {
  const found = (Object.keys(words) as (keyof typeof words)[]).filter((kind) => (counts[kind] ?? 0) > 0)
  const said = (language: 0 | 1) =>
    found.length === 0 ? null : found.map((kind) => `${words[kind][language]} ${counts[kind]}`).join('、')
  return { dependents: said(0), dependentsEn: said(1) }
}

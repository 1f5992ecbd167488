type Facts = { readonly [hole: string]: string | number }
type Pair = readonly [says: string, english: string]

/** The links of the chain by which a promise holds, and why one cannot be given. */
const links = {
  crewFree: ['{bay}空出，{person}当班', '{bay} is free, {person} on shift'],
  bayFree: ['{bay}空出', '{bay} is free'],
  partArrives: ['{part}到货', '{part} arrives'],
  workDone: ['作业 {hours} 小时，完工', 'Work of {hours} h done'],
  checked: ['自检、终检 {minutes} 分', 'Checked in {minutes} min'],
  washed: ['洗车 {minutes} 分，可交', 'Washed in {minutes} min: ready'],
  partUntold: ['{part}没有靠得住的到货时间，不能答应', 'Nobody can say when {part} arrives: no promise'],
  noPlace: ['{why}', '{whyEnglish}'],
  thenFinish: ['{done} 做完，质检、洗车 {finish} 分', 'done {done}, then {finish} min to check and wash'],
  partThenFinish: [
    '{part} {arrives} 到货，{done} 做完，质检、洗车 {finish} 分',
    '{part} arrives {arrives}, done {done}, then {finish} min to check and wash',
  ],
} as const satisfies { readonly [name: string]: Pair }

export type LinkName = keyof typeof links
/** `at`: epoch milliseconds; null: not known. */
export type Link = {
  readonly name: LinkName
  readonly at: number | null
  readonly facts: Facts
  readonly says: string
  readonly english: string
}

export function sayLink(name: LinkName, at: number | null, facts: Facts): Link {
  const [says, english] = links[name]
  return { name, at, facts, says: filled(says, facts), english: filled(english, facts) }
}

const filled = (sentence: string, facts: Facts) =>
  sentence.replace(/\{(\w+)\}/g, (_, hole: string) => String(facts[hole]))

import type { Bay, Person, Piece } from './board.ts'

/** Body and paint stand for days; everything else is done within one. */
const lastingKinds = ['钣金', '喷漆', '烤房']
export const isLasting = ({ bayKind }: Pick<Piece, 'bayKind'>) => lastingKinds.includes(bayKind)

/** The wash bays are run by an outside team. */
export const needsNobody = ({ skill }: Pick<Piece, 'skill'>) => skill === '美容/洗车'

export const needsPermit = ({ hv, grade }: Pick<Piece, 'hv' | 'grade'>) => hv || grade === '高压电工'

export const hasPermit = ({ hvUntil }: Person, at: number) => hvUntil !== null && hvUntil >= at

/** By skill and grade; whether he may do high voltage is another question. */
export const isAble = (person: Person, { skill, grade }: Pick<Piece, 'skill' | 'grade'>) =>
  doneBy(skill).some((one) => person.skills.includes(one)) && rankOf(person.grade) >= rankAsked(grade)

const doneBy = (skill: string) => (skill === '检测' ? ['检测', '机电', '质量检验'] : [skill])

/** The longer word first: a 高级技师 is a 技师 too. */
const ranks = ['高级技师', '技师', '高级', '中级', '初级']
const rankIn = (text: string) => {
  const place = ranks.findIndex((word) => text.includes(word))
  return place < 0 ? 0 : ranks.length - place
}
/** Who has the skill is a beginner at least, whether or not his grade was ever written down. */
const rankOf = (grade: string) => Math.max(1, rankIn(grade))
/** 钣金, 喷漆, 高压电工 as a grade ask for the skill alone. */
export const rankAsked = (grade: string) => rankIn(grade)

/** Who is counted as able on a bay of this kind, where no work is known yet. */
export const skillsOn = (kind: string): readonly string[] => (kind in usual ? usual[kind]! : [kind])
const usual: { readonly [kind: string]: readonly string[] } = {
  机电: ['机电', '电气/诊断', '空调', '新能源（高压）'],
  四轮定位: ['轮胎/四轮定位'],
  预检: ['机电', '质量检验', '检测'],
  烤房: ['喷漆'],
  洗车: [],
}

/** The isolated bay is kept for high voltage, unless the store has no other of its kind. */
export function baysFor(bays: readonly Bay[], { bayKind, hv }: Pick<Piece, 'bayKind' | 'hv'>): Bay[] {
  const kind = bays.filter((bay) => bay.kind === bayKind && bay.bookable)
  const fit = kind.filter(({ hvIsolated }) => hvIsolated === hv)
  return (fit.length > 0 || hv ? fit : kind).toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

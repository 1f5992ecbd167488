export type TimeOfDay = 'night' | 'morning' | 'forenoon' | 'noon' | 'afternoon' | 'evening'

/** `10:24` on the store's wall. */
export function timeOfDay(hour: string): TimeOfDay {
  const at = Number(hour.slice(0, 2))
  if (at < 5) return 'night'
  if (at < 9) return 'morning'
  if (at < 11) return 'forenoon'
  if (at < 13) return 'noon'
  return at < 18 ? 'afternoon' : 'evening'
}

const doubleSurnames = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐'.split(
    ' ',
  ),
)

/** As colleagues call each other: 林晓燕 → 晓燕; a given name of one character keeps its surname. */
export function calledName(name: string, english: string | null, language: 'zh-CN' | 'en'): string {
  if (language === 'en' && english) return english.split(' ').at(-1)!
  const surname = doubleSurnames.has(name.slice(0, 2)) ? 2 : 1
  const given = name.slice(surname)
  return /^\p{Script=Han}{2,}$/u.test(given) ? given : name
}

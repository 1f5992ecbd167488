/** Words of the store that a manager may change: dated rows like its numbers. Left empty, they are not shown. */
type Text = { readonly name: string; readonly english: string; readonly clause: string }

// biome-ignore format: a table
export const texts = {
  'lounge.wifi':     { name: '无线网络名称', english: 'Wi-Fi name',           clause: 'S77' },
  'lounge.password': { name: '无线网络密码', english: 'Wi-Fi password',       clause: 'S77' },
  'lounge.drinks':   { name: '饮品',         english: 'Drinks',               clause: 'S77' },
  'lounge.drinksAt': { name: '饮品在哪里取', english: 'Where drinks are had', clause: 'S77' },
  'lounge.papers':   { name: '报刊杂志',     english: 'Papers',               clause: 'S77' },
  'lounge.tv':       { name: '电视',         english: 'TV',                   clause: 'S77' },
  'lounge.window':   { name: '观察窗看得见', english: 'Seen from the window', clause: 'S78' },
} as const satisfies { readonly [key: string]: Text }

export type TextKey = keyof typeof texts
export const textKeys = Object.keys(texts) as readonly TextKey[]

/** Half-widths that a line of the screen has room for; a Chinese character takes two. */
export const textWidth = 22
export const widthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 1 : 2), 0)

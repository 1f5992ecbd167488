import { words } from './words.ts'

export const listWords = words({
  empty: ['没有符合的记录', 'Nothing matches'],
  clearFilter: ['清除筛选', 'Clear the filter'],
  more: ['再看一些', 'Show more'],
  moreComing: ['正在取…', 'Fetching…'],
  rowDown: ['下一行', 'Next row'],
  rowUp: ['上一行', 'Row above'],
  findHere: ['在本页查找', 'Find on this page'],
  all: ['全部', 'All'],
  rows: ['已列 {n} 条', { one: '{n} row', other: '{n} rows' }],
})

import { words } from './words.ts'

/** Days as they are said on the telephone. */
export const dayWords = words({
  today: ['今天', 'today'],
  tomorrow: ['明天{day}', 'tomorrow, {day}'],
  mon: ['周一', 'Mon'],
  tue: ['周二', 'Tue'],
  wed: ['周三', 'Wed'],
  thu: ['周四', 'Thu'],
  fri: ['周五', 'Fri'],
  sat: ['周六', 'Sat'],
  sun: ['周日', 'Sun'],
  am: ['上午', 'in the morning'],
  pm: ['下午', 'in the afternoon'],
  readBack: ['{month}月{date}日{weekday}{half} {hour}', '{weekday} {month}/{date}, {hour} {half}'],
})

/** What a waiting customer is told of (S77, S78), in the order of the printed list. */
export const careItems = {
  DRINK: ['介绍茶水、咖啡、凉白开', 'Drinks'],
  TV: ['介绍电视与报刊杂志', 'TV and papers'],
  WIFI: ['告知无线网络名称与密码', 'Wi-Fi name and password'],
  SCREEN: ['告知大屏可看维修进度', 'Progress on the screen'],
  WINDOW: ['可透过观察窗看施工', 'Viewing window'],
  CHILD: ['儿童角与安全提醒', 'Children’s corner'],
  MEAL: ['用餐安排（等候超过三小时）', 'Meal for long waits'],
  SHUTTLE: ['代步或接送', 'Lift or shuttle'],
  QUIET: ['安静休息区', 'Quiet area'],
  CHARGER: ['手机充电', 'Phone charging'],
  UPDATE: ['每小时告知进度', 'Hourly update'],
  RESTROOM: ['洗手间位置', 'Restroom'],
} as const
export type CareItem = keyof typeof careItems
export const careCodes = Object.keys(careItems) as readonly CareItem[]

/** The printed sentence itself names these; the others are for whom they concern. */
export const careFirst: readonly CareItem[] = ['DRINK', 'TV', 'WIFI', 'SCREEN', 'WINDOW', 'UPDATE']

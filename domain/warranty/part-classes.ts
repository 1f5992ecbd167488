import type { Danger, System } from './cases.ts'
import type { Said } from './derivation.ts'

/** Assemblies and systems as the law and the part list name them (R1.11). */
export const systemNames: { readonly [S in System]: Said } = {
  engine: ['发动机', 'Engine'],
  gearbox: ['变速器', 'Gearbox'],
  traction_battery: ['动力蓄电池', 'Traction battery'],
  drive_motor: ['行驶驱动电机', 'Drive motor'],
  steering: ['转向系统', 'Steering'],
  brakes: ['制动系统', 'Brakes'],
  suspension: ['悬架系统', 'Suspension'],
  driveline: ['传动系统', 'Driveline'],
  emission: ['污染控制装置', 'Emission control'],
  body: ['车身', 'Body'],
}

/** What the part list calls an assembly; null: none of those that the law names. */
export const systemOf = (assembly: string): System | null =>
  (Object.keys(systemNames) as System[]).find((one) => systemNames[one][0] === assembly) ?? null

/** R1.5, art. 23. */
export const dangerNames: { readonly [D in Danger]: Said } = {
  steering_failure: ['转向系统失效', 'Steering failure'],
  brake_failure: ['制动系统失效', 'Brake failure'],
  body_crack: ['车身开裂', 'Body crack'],
  fuel_leak: ['燃油泄漏', 'Fuel leak'],
  battery_fire: ['动力蓄电池起火', 'Battery fire'],
}

/** GB/T 29632 main parts by system (R1.11): first rows; a brand’s own list stands beside them, dated. */
export const mainParts: { readonly [S in System]: readonly string[] } = {
  engine: [
    '曲轴',
    '主轴承',
    '连杆',
    '连杆轴承',
    '活塞',
    '活塞环',
    '活塞销',
    '气缸盖',
    '凸轮轴',
    '气门',
    '气缸体',
  ],
  gearbox: ['箱体', '齿轮', '轴', '轴承', '离合器', '制动器'],
  traction_battery: ['电芯', '动力蓄电池箱体'],
  drive_motor: ['定子组件', '转子组件', '轴承', '壳体'],
  steering: ['转向机总成', '转向柱', '转向万向节', '转向拉杆', '转向节'],
  brakes: ['制动主缸', '轮缸', '助力器', '制动踏板及其支架'],
  suspension: ['弹簧', '控制臂', '连杆'],
  driveline: ['桥壳', '主减速器', '差速器', '传动轴', '半轴'],
  // The list of 2021 was not seen: the maker’s own is to be entered.
  emission: [],
  body: ['车身骨架', '副车架', '纵梁', '横梁', '前后车门本体'],
}

/** 易损耗零部件: their periods are the maker’s (R1.11). */
export const wearParts = [
  '空气滤清器',
  '空调滤清器',
  '机油滤清器',
  '燃油滤清器',
  '火花塞',
  '制动衬片',
  '离合器片',
  '轮胎',
  '蓄电池',
  '遥控器电池',
  '灯泡',
  '刮水器刮片',
  '保险丝及普通继电器',
] as const
export type WearPart = (typeof wearParts)[number]

export const wearEnglish: { readonly [part in WearPart]: string } = {
  空气滤清器: 'Air filter',
  空调滤清器: 'Cabin filter',
  机油滤清器: 'Oil filter',
  燃油滤清器: 'Fuel filter',
  火花塞: 'Spark plugs',
  制动衬片: 'Brake pads',
  离合器片: 'Clutch disc',
  轮胎: 'Tyres',
  蓄电池: 'Battery',
  遥控器电池: 'Remote battery',
  灯泡: 'Bulbs',
  刮水器刮片: 'Wiper blades',
  保险丝及普通继电器: 'Fuses and plain relays',
}

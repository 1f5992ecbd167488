import type { System } from './cases.ts'

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

import type { Source, WorkKind } from '../../domain/appointment/forms.ts'

type Item = {
  readonly kind: 'package' | 'labour' | 'part' | 'symptom'
  readonly code: string
  readonly name: string
  readonly quantityMilli: number | null
  readonly payer: 'customer' | 'claim' | 'insurance' | 'internal'
  readonly refusedLineId: null
}
export type BookedCar = {
  readonly plate: string
  readonly model: string
  readonly saleDay: string
  readonly owner: string
  readonly phone: string
  readonly km: number
  readonly words: string
  readonly kinds: readonly WorkKind[]
  readonly items: readonly Item[]
  readonly source: Source
  readonly wish: string
  /** Days from today, and the hour that is wished. */
  readonly inDays: number
  readonly hour: string
  readonly waits?: true
  readonly losesItsBay?: true
}

const item = (kind: Item['kind'], code: string, name = ''): Item => ({
  kind,
  code,
  name,
  quantityMilli: null,
  payer: 'customer',
  refusedLineId: null,
})
const packageOf = (code: string) => item('package', code)
const labour = (code: string) => item('labour', code)
const symptom = (name: string) => item('symptom', '', name)

// biome-ignore format: a table
export const bookedCars = [
  { plate: '沪A9C47R', model: 'S1-15T', saleDay: '2023-12-18', owner: '沈知微', phone: '16000001101', km: 41_860, words: '四万公里保养该做了，方向有点往右跑', kinds: ['maintenance', 'repair'], items: [packageOf('TC212'), labour('T0101')], source: 'hotline', wish: '上午', inDays: 1, hour: '09:00' },
  { plate: '沪B6T90H', model: 'A2-15T', saleDay: '2024-05-11', owner: '顾盼', phone: '16000001102', km: 19_600, words: '小保养', kinds: ['maintenance'], items: [packageOf('TC202')], source: 'active', wish: '上午', inDays: 1, hour: '10:30' },
  { plate: '沪AD17720', model: 'E1-150', saleDay: '2024-01-09', owner: '欧阳敏', phone: '16000001103', km: 30_150, words: '空调不凉', kinds: ['repair'], items: [symptom('空调不凉')], source: 'hotline', wish: '上午', inDays: 1, hour: '11:00' },
  { plate: '沪C3M85T', model: 'A2-20T', saleDay: '2022-10-02', owner: '童晓峰', phone: '16000001104', km: 60_300, words: '六万公里保养', kinds: ['maintenance'], items: [labour('M0102'), labour('M0103')], source: 'followUp', wish: '下午', inDays: 1, hour: '13:30' },
  { plate: '沪D20W7P', model: 'S2-15T', saleDay: '2023-07-15', owner: '麦穗', phone: '16000001105', km: 35_200, words: '右前轮过坎咯噔响', kinds: ['repair'], items: [symptom('右前轮过坎咯噔响'), labour('M0501')], source: 'promise', wish: '下午', inDays: 1, hour: '14:30', losesItsBay: true },
  { plate: '沪E5Z66D', model: 'A1-15N', saleDay: '2022-03-08', owner: '卓然', phone: '16000001106', km: 58_900, words: '前刹车片薄了', kinds: ['repair'], items: [labour('M0601')], source: 'visit', wish: '下午', inDays: 1, hour: '15:00' },
  { plate: '沪A17DK6', model: 'S3-20T', saleDay: '2023-02-27', owner: '简宁', phone: '16000001107', km: 44_100, words: '发动机故障灯亮', kinds: ['repair'], items: [symptom('发动机故障灯亮')], source: 'hotline', wish: '下午', inDays: 1, hour: '15:30' },
  { plate: '沪F09T6M', model: 'A3-20T', saleDay: '2023-11-20', owner: '沈既白', phone: '16000001108', km: 22_700, words: '左前门刮了，要补漆', kinds: ['bodyPaint'], items: [labour('B0101'), labour('P0101')], source: 'hotline', wish: '上午', inDays: 2, hour: '09:00' },
  { plate: '沪G63R8D', model: 'S1-15N', saleDay: '2024-08-30', owner: '宋知远', phone: '16000001109', km: 9_850, words: '一万公里保养', kinds: ['maintenance'], items: [packageOf('TC211')], source: 'active', wish: '上午', inDays: 2, hour: '10:00' },
  { plate: '沪AF23180', model: 'P1-15H', saleDay: '2024-03-19', owner: '宁致远', phone: '16000001110', km: 20_400, words: '保养，看看下摆臂', kinds: ['maintenance', 'repair'], items: [labour('M0102'), symptom('下摆臂异响')], source: 'maker', wish: '下午', inDays: 2, hour: '14:00' },
  { plate: '沪H95L26', model: 'A1-15T', saleDay: '2023-06-06', owner: '蒋慧', phone: '16000001111', km: 37_500, words: '节气门脏了，怠速抖', kinds: ['repair'], items: [labour('M0118')], source: 'hotline', wish: '上午', inDays: 3, hour: '09:30' },
  { plate: '沪B88N1C', model: 'S2-20T', saleDay: '2023-05-19', owner: '闻人杰', phone: '16000001112', km: 39_900, words: '四万公里，做保养', kinds: ['maintenance'], items: [labour('M0102')], source: 'active', wish: '周末', inDays: 3, hour: '10:30', waits: true },
  { plate: '沪K7Q02B', model: 'A2-15T', saleDay: '2024-02-19', owner: '白露', phone: '16000001113', km: 20_050, words: '两万公里保养', kinds: ['maintenance'], items: [labour('M0102'), labour('M0104')], source: 'active', wish: '下午', inDays: 0, hour: '16:00' },
  { plate: '沪L2M81V', model: 'S1-15T', saleDay: '2023-09-01', owner: '温如玉', phone: '16000001114', km: 31_200, words: '雨刮刮不干净，看看刹车', kinds: ['repair'], items: [symptom('刹车偏软')], source: 'hotline', wish: '下班前', inDays: 0, hour: '16:30' },
] as const satisfies readonly BookedCar[]

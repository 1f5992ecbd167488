import type { Payer } from './way.ts'

/** The demo store's cars: invented people, plates and phones (160 0000 range), VINs with true check digits. */
export type DemoCar = {
  readonly plate: string
  readonly model: string
  readonly vin: string
  readonly saleDay: string
  readonly owner: string
  readonly phone: string
  readonly km: number
  readonly complaint: string
  readonly labour: readonly string[]
  readonly parts: readonly (readonly [code: string, quantityMilli: number])[]
  readonly payer?: Payer
}

// biome-ignore format: a table
export const cars = [
  { plate: '沪AD26180', model: 'E1-200', vin: 'L0YE1G162PE101806', saleDay: '2023-12-08', owner: '孟思远', phone: '16000001001', km: 38_420, complaint: '空调一开有霉味，四万公里该保养了', labour: ['M0104'], parts: [['8104120-PEA', 1000]] },
  { plate: '沪B7K3Q9', model: 'A2-15T', vin: 'L0YB1T764NB100299', saleDay: '2022-09-15', owner: '程国平', phone: '16000001002', km: 52_310, complaint: '踩刹车有尖叫声', labour: ['M0601'], parts: [] },
  { plate: '沪C95L26', model: 'S1-15T', vin: 'L0YS5T766NA100847', saleDay: '2024-03-22', owner: '蒋慧', phone: '16000001003', km: 19_870, complaint: '到两万公里了，做保养', labour: ['M0102', 'M0104'], parts: [['1012100-15TB', 1000], ['9701001-0W20', 4500], ['8104120-PMA', 1000]] },
  { plate: '沪A1Q02F', model: 'A3-20T', vin: 'L0YC1W863NB100573', saleDay: '2022-06-30', owner: '潘岳', phone: '16000001004', km: 60_120, complaint: '六万公里保养，雨刮刮不干净', labour: ['M0102', 'M0104'], parts: [['1012100-20TA', 1000], ['9701001-0W20', 5000]] },
  { plate: '沪AF60315', model: 'P1-15H', vin: 'L0YP5HG68PB101532', saleDay: '2023-10-12', owner: '陆之航', phone: '16000001005', km: 40_050, complaint: '保养，顺便看看底盘异响', labour: ['M0102', 'M0104'], parts: [['1012100-15TB', 1000], ['8104120-PLA', 1000]] },
  { plate: '沪D88N16', model: 'S2-20T', vin: 'L0YT5W860NB101121', saleDay: '2023-05-19', owner: '闻人杰', phone: '16000001006', km: 28_640, complaint: '右前轮胎压灯亮', labour: ['M0104'], parts: [['8104120-PLA', 1000]] },
  { plate: '沪E41J8K', model: 'M1-20T', vin: 'L0YM7W866NB101395', saleDay: '2022-04-11', owner: '上海示例物流有限公司', phone: '16000001007', km: 88_900, complaint: '前刹车片报警', labour: ['M0601', 'M0104'], parts: [['8104120-PLA', 1000]] },
  { plate: '沪G9C27K', model: 'S3-20T', vin: 'L0YU5W86XNB101258', saleDay: '2022-11-03', owner: '沈嘉禾', phone: '16000001008', km: 33_560, complaint: '空调不制热', labour: ['M0104'], parts: [['8104120-PLA', 1000]] },
  { plate: '沪H15M9N', model: 'A1-15T', vin: 'L0YA1T768NA100162', saleDay: '2024-01-26', owner: '连城', phone: '16000001009', km: 20_300, complaint: '两万公里保养', labour: ['M0102'], parts: [['1012100-15TB', 1000], ['9701001-0W20', 4500]] },
] as const satisfies readonly DemoCar[]

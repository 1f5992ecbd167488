/** What other systems call kinds of orders, payers and kinds of lines. The first that fits counts. */
export const orderKinds = [
  'maintenance',
  'firstService',
  'repair',
  'accident',
  'warranty',
  'recall',
  'rework',
  'internal',
  'other',
] as const
export type OrderKind = (typeof orderKinds)[number]

const kinds: readonly (readonly [RegExp, OrderKind])[] = [
  [/首保|首次保养|首次维护|first ?service/i, 'firstService'],
  [/返修|返工|内返|外返|rework|comeback/i, 'rework'],
  [/召回|服务活动|技术活动|厂家活动|recall|campaign/i, 'recall'],
  [/pdi|内部|内修|自用车|试驾车|新车整备|整备|internal/i, 'internal'],
  [/事故|钣喷|钣金|喷漆|保险|理赔|accident|body|collision/i, 'accident'],
  [/索赔|保修|三包|质保|质量担保|warranty|claim/i, 'warranty'],
  [/保养|维护|例保|maintenance|service/i, 'maintenance'],
  [/维修|机修|机电|小修|大修|快修|故障|检修|自费|repair|general/i, 'repair'],
]
export const orderKindOf = (written: string): OrderKind | undefined =>
  kinds.find(([word]) => word.test(written.normalize('NFKC')))?.[1]

export type Payer = 'customer' | 'claim' | 'insurance' | 'internal'

const payers: readonly (readonly [RegExp, Payer])[] = [
  [/保险|理赔|insur/i, 'insurance'],
  [/索赔|保修|厂家|厂方|主机厂|三包|质保|召回|warranty|claim|manufacturer|oem/i, 'claim'],
  [/内部|内结|本店|公司承担|店内|赠送|免费|internal/i, 'internal'],
  [
    /自费|自付|客户|客付|车主|用户|个人|现金|刷卡|微信|支付宝|挂账|会员|customer|cash|retail|owner/i,
    'customer',
  ],
]
export const payerOf = (written: string): Payer | undefined =>
  payers.find(([word]) => word.test(written.normalize('NFKC')))?.[1]

export type LineKind = 'labour' | 'part' | 'other'

const lineKinds: readonly (readonly [RegExp, LineKind])[] = [
  [/配件|零件|备件|材料|辅料|油品|物料|part|material/i, 'part'],
  [/工时|工项|项目|作业|人工|维修|labou?r|operation|job/i, 'labour'],
  [/其他|其它|附加|外加工|救援|other|sublet|misc/i, 'other'],
]
export const lineKindOf = (written: string): LineKind | undefined =>
  lineKinds.find(([word]) => word.test(written.normalize('NFKC')))?.[1]

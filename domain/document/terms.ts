// What stands at the foot of the papers, in our own words: on the print and on the one that is kept alike.

/** R2.3, R2.5 (e)–(g), S70, S75; L3 art. 23 for parts that are not new. */
export const orderTerms = [
  '超出以上费用或交车时间的，承修方须事先说明并征得同意；未经同意增加的项目，托修方可以拒付。',
  '竣工出厂质量保证期自出厂之日起：一级维护、小修、专项修理 10 日或 2,000 公里；二级维护 30 日或 5,000 公里；整车、总成修理 100 日或 20,000 公里，先到为准。期内因维修造成的故障无偿返修。',
  '换下的旧件当面展示，由托修方收回或声明放弃。旧件、修复件须经托修方书面同意；托修方自备配件须附合格证明并双方签字。贵重物品请自行带走。',
  '本单自客户签字起生效，签字后不改写；新项目另写报价，客户逐项同意后才施工。争议先协商，协商不成可申请调解。',
] as const

/** S65, S69, S70, R2.2: of one version, until its day. */
export const quotationTerms = (validUntil: string | null): readonly string[] => [
  ...(validUntil ? [`本报价有效期至 ${validUntil}。`] : []),
  '各项由客户逐项答复，不同意的项目不施工、不收费。',
  '新增项目另写报价，客户同意后才施工；未经同意增加的项目，客户可以拒付。',
  '配件属性（原厂、同质、修复）由客户选定；工时单价和配件价格按前台公示。',
]

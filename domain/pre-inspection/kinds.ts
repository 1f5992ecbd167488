type Choice = { readonly [code: string]: readonly [chinese: string, english: string] }

export const damageKinds = {
  scratch: ['划痕', 'Scratch'],
  dent: ['凹陷', 'Dent'],
  chip: ['石击掉漆', 'Stone chip'],
  crack: ['开裂', 'Crack'],
  rust: ['锈蚀', 'Rust'],
  missing: ['缺件', 'Missing part'],
  repaired: ['疑似修补', 'Signs of repair'],
  scuff: ['轮毂剐蹭', 'Kerb damage'],
  loose: ['松动', 'Loose'],
} as const satisfies Choice
export type DamageKind = keyof typeof damageKinds

/** Centimetres, as an eye takes them. */
export const sizes = {
  small: ['＜3', '<3'],
  medium: ['3–10', '3–10'],
  large: ['＞10', '>10'],
} as const satisfies Choice
export type Size = keyof typeof sizes

/** What is photographed of every car; of a mark beside them. */
export const photoSlots = {
  vin: ['车架号', 'VIN'],
  leftFront: ['左前', 'Left front'],
  rightFront: ['右前', 'Right front'],
  rightRear: ['右后', 'Right rear'],
  leftRear: ['左后', 'Left rear'],
  dashboard: ['仪表', 'Instruments'],
  other: ['其他', 'Other'],
} as const satisfies Choice
export type PhotoSlot = keyof typeof photoSlots

export const corners = ['leftFront', 'rightFront', 'rightRear', 'leftRear'] as const

export const valuableKinds = {
  cash: ['现金', 'Cash'],
  phone: ['手机或平板', 'Phone or tablet'],
  documents: ['证件与银行卡', 'Documents and bank cards'],
  glasses: ['眼镜', 'Glasses'],
  dashCam: ['行车记录仪', 'Dash cam'],
  etc: ['ETC设备', 'ETC device'],
  keys: ['其他钥匙', 'Other keys'],
  papers: ['合同票据', 'Contracts, receipts'],
  jewellery: ['首饰手表', 'Jewellery or watch'],
  laptop: ['电脑', 'Laptop'],
  appliance: ['车载冰箱等用品', 'Car appliances'],
  goods: ['货物或礼品', 'Goods or gifts'],
  other: ['其他', 'Other'],
} as const satisfies Choice
export type ValuableKind = keyof typeof valuableKinds

export const measures = {
  taken: ['客户带走', 'Taken along'],
  sealed: ['封袋交前台保管', 'Sealed, kept at the desk'],
} as const satisfies Choice

export const paperKinds = {
  licence: ['行驶证', 'Vehicle licence'],
  booklet: ['保修手册', 'Warranty booklet'],
  warranty: ['三包凭证', 'Warranty certificate'],
  manual: ['随车文件', "Owner's papers"],
  policy: ['保险单', 'Insurance policy'],
} as const satisfies Choice
export type PaperKind = keyof typeof paperKinds

/** S48, S49: in this order, in front of the customer. */
export const greetings = {
  welcomed: [
    '问候“您好！欢迎光临，很荣幸为您服务。”',
    'Greeted: “Good day, welcome. It is an honour to serve you.”',
  ],
  doorAndCard: ['帮客户开车门，自我介绍并递名片', 'Door opened, introduced, card given'],
  covers: ['当面铺上三件套', 'Three covers laid in front of the customer'],
} as const satisfies Choice
export type Greeting = keyof typeof greetings
/** Seat, wheel, floor: pieces used up for one car. */
export const coversOfOneCar = 3

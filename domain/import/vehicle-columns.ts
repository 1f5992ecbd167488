import type { Column } from './kind.ts'

const othersThanTheCustomer = /顾问|销售|技师|员工|经手|业务|推荐|保险|投保|紧急|门店|经销商|厂家/

/** What a dealer's file of customers and cars may hold, under the names that it has elsewhere. */
export const vehicleColumns = {
  externalNo: {
    title: '客户编号',
    titleEn: 'Customer no.',
    alsoCalled: '客户号 客户代码 客户编码 客户ID 车主编号 customerNo customerId customerCode',
  },
  name: {
    title: '客户名称',
    titleEn: 'Customer',
    required: true,
    alsoCalled: `客户 客户姓名 客户名 客户全称 车主 车主姓名 车主名称 姓名 单位名称 托修方 所有人 机动车所有人
      customer customerName owner ownerName name`,
    never: /联系人|送修人|经办|顾问|销售|技师|员工|保险|投保|推荐/,
  },
  kind: {
    title: '客户类型',
    titleEn: 'Kind',
    alsoCalled: '客户性质 客户类别 客户分类 车主类型 车主性质 customerType',
  },
  contact: {
    title: '联系人',
    titleEn: 'Contact',
    alsoCalled: '联系人姓名 联络人 送修人 送修人姓名 经办人 contact contactName contactPerson',
    never: /紧急|保险|推荐/,
  },
  phone: {
    title: '电话',
    titleEn: 'Phone',
    alsoCalled: `移动电话 手机 手机号 联系电话 联系手机 联系方式 客户电话 车主电话 联系人电话 电话号
      mobile mobilePhone mobileNo phone phoneNumber telephone tel`,
    never: othersThanTheCustomer,
  },
  address: {
    title: '地址',
    titleEn: 'Address',
    alsoCalled: '联系地址 通讯地址 客户地址 家庭住址 住址 单位地址 address',
    never: othersThanTheCustomer,
  },
  plate: {
    title: '车牌号',
    titleEn: 'Plate',
    alsoCalled: `车牌 牌照 牌照号 号牌 号牌号 车号 车辆牌照 plate plateNo plateNumber licensePlate licencePlate
      licenseNo regNo registrationNumber`,
    never: /颜色|种类|类型|类别/,
  },
  plateColour: {
    title: '车牌颜色',
    titleEn: 'Plate colour',
    alsoCalled: '号牌颜色 牌照颜色 车牌色 plateColor plateColour',
  },
  vin: {
    title: '车架号',
    titleEn: 'VIN',
    required: true,
    alsoCalled: `VIN VIN码 VIN号 vinNo vinCode 底盘号 大架号 车辆识别代号 车辆识别码 车辆识别号 识别代号 车身号
      chassisNo chassisNumber frameNo`,
  },
  engineNo: {
    title: '发动机号',
    titleEn: 'Engine no.',
    alsoCalled: '发动机编号 电机号 engineNo engineNumber',
  },
  brand: { title: '品牌', titleEn: 'Brand', alsoCalled: '厂牌 车辆品牌 品牌名称 brand make' },
  model: {
    title: '车型',
    titleEn: 'Model',
    alsoCalled: '车型名称 车辆型号 厂牌型号 车系 车款 型号 model modelName',
    never: /发动机|变速箱|轮胎|代码|编码/,
  },
  colour: {
    title: '颜色',
    titleEn: 'Colour',
    alsoCalled: '车身颜色 车辆颜色 外观颜色 车色 color colour',
    never: /内饰|号牌|车牌|牌照/,
  },
  use: { title: '使用性质', titleEn: 'Use', alsoCalled: '车辆用途 用途 车辆性质 使用类型 usage useType' },
  saleDate: {
    title: '购车日期',
    titleEn: 'Sold on',
    alsoCalled: '购买日期 购置日期 销售日期 开票日期 发票日期 saleDate purchaseDate invoiceDate',
    never: /保险|精品|保单/,
  },
  deliveryDate: {
    title: '交车日期',
    titleEn: 'Delivered on',
    alsoCalled: '交付日期 提车日期 新车交付日期 deliveryDate handoverDate',
    never: /预计|预交|维修/,
  },
  salePrice: {
    title: '购车价',
    titleEn: 'Sale price',
    alsoCalled: '车价 车价款 购车价格 购车金额 销售价格 开票价 发票金额 裸车价 price salePrice invoicePrice',
    never: /精品|配件|维修|保险/,
  },
  odometer: {
    title: '行驶里程',
    titleEn: 'Odometer',
    alsoCalled: `里程 里程数 公里数 行驶公里 行驶公里数 表显里程 进厂里程 最近里程 当前里程 里程表读数
      mileage odometer km`,
    never: /保养|下次|首保|预计|建议|续航|日均|平均/,
  },
  lastVisit: {
    title: '末次来厂',
    titleEn: 'Last visit',
    alsoCalled: `来厂日期 来店日期 进厂日期 进店日期 末次来店 最近来厂 最近来店 最近进厂 最后来店 最后进厂 上次来店
      上次进厂 维修日期 保养日期 lastVisit lastVisitDate lastServiceDate`,
    never: /下次|首次|首保|预计|建议|应/,
  },
  nextServiceDate: {
    title: '下次保养日期',
    titleEn: 'Next service',
    alsoCalled:
      '下次保养 预计保养日期 建议保养日期 应保养日期 保养到期 保养到期日期 nextService nextServiceDate',
    never: /里程|公里/,
  },
  // R6.3: the compulsory and the commercial cover may end on different days; this is the compulsory one.
  insuranceExpiry: {
    title: '保险到期日',
    titleEn: 'Insured until',
    alsoCalled: `保险到期 交强险到期 交强险到期日期 交强险终止日期 保险终止日期 保险止期 保单到期日期
      insuranceExpiry insuranceExpiryDate insuranceEndDate`,
    never: /商业/,
  },
  insurer: {
    title: '保险公司',
    titleEn: 'Insurer',
    alsoCalled: '保险公司名称 承保公司 承保单位 投保公司 insurer insuranceCompany',
  },
  inspectionExpiry: {
    title: '年检到期',
    titleEn: 'Inspection until',
    alsoCalled: `年检到期日期 年检有效期 年审到期 年审到期日期 年审有效期 检验有效期 检验有效期至 检验有效期止 验车到期
      inspectionExpiry inspectionExpiryDate`,
  },
  memberLevel: {
    title: '会员等级',
    titleEn: 'Member level',
    alsoCalled: '会员级别 客户等级 客户级别 memberLevel',
  },
  remark: {
    title: '备注',
    titleEn: 'Remark',
    alsoCalled: '客户备注 备注信息 remark remarks note notes',
  },
} satisfies Readonly<Record<string, Column>>

export type Field = keyof typeof vehicleColumns

import type { Column } from '../kind.ts'

/** What a repair history may hold, a row a line of an order, under the names that it has elsewhere. */
export const historyColumns = {
  number: {
    title: '工单号',
    titleEn: 'Order number',
    alsoCalled: `工单编号 工单号码 维修工单号 维修单号 委托书号 委托书编号 委托单号 维修委托书号 派工单号 结算单号 施工单号 单号
      单据号 单据编号 业务单号 服务单号 RO号 roNo roNumber repairOrderNo orderNo orderNumber workOrderNo jobNo jobCardNo
      invoiceNo`,
    never: /采购|入库|出库|领料|保单|客户|供应|预约/,
    required: true,
  },
  entered: {
    title: '进厂日期',
    titleEn: 'Came in',
    alsoCalled: `进厂时间 进店日期 来厂日期 来店日期 入厂日期 接车日期 开单日期 送修日期 维修日期 工单日期 登记日期 报修日期
      业务日期 日期 dateIn arrivalDate openDate openedAt orderDate roDate serviceDate date`,
    never: /下次|预计|预约|保险|购车|销售|出厂|结算|交车|完工|上次|首次|生产/,
    required: true,
  },
  settled: {
    title: '结算日期',
    titleEn: 'Settled',
    alsoCalled: '结算时间 结帐日期 结账日期 结清日期 收款日期 settledDate closeDate closedAt invoiceDate',
  },
  delivered: {
    title: '交车日期',
    titleEn: 'Delivered',
    alsoCalled: `出厂日期 出店日期 离店日期 竣工日期 完工日期 实际交车日期 提车日期 出厂时间 dateOut deliveryDate completedDate`,
    never: /预计|预交|约定|应交|新车/,
  },
  plate: {
    title: '车牌号',
    titleEn: 'Plate',
    alsoCalled: `车牌 牌照 牌照号 号牌 号牌号 车号 车辆牌照 plate plateNo plateNumber licensePlate licencePlate licenseNo
      regNo registration registrationNumber`,
    never: /颜色|种类|类型|类别/,
  },
  vin: {
    title: '车架号',
    titleEn: 'VIN',
    alsoCalled: `VIN VIN码 VIN号 vinNo vinCode 底盘号 大架号 车辆识别代号 车辆识别码 车辆识别号 识别代号 车身号 chassisNo
      chassisNumber frameNo`,
  },
  odometer: {
    title: '进厂里程',
    titleEn: 'Odometer',
    alsoCalled: `里程 里程数 行驶里程 公里数 行驶公里 行驶公里数 进店里程 送修里程 维修里程 表显里程 里程表读数 mileage
      mileageIn odometer odometerIn km`,
    never: /下次|出厂|保养里程|预计|建议|日均/,
  },
  kind: {
    title: '维修类别',
    titleEn: 'Kind',
    alsoCalled: `维修类型 维修种类 工单类型 工单类别 业务类型 业务类别 修理类别 服务类型 订单类型 维修性质 repairType
      serviceType orderType roType jobType`,
    never: /明细|配件|车辆/,
  },
  customerNo: {
    title: '客户编号',
    titleEn: 'Customer number',
    alsoCalled: '客户号 客户代码 客户编码 客户ID 车主编号 customerNo customerId customerCode',
  },
  customer: {
    title: '客户名称',
    titleEn: 'Customer',
    alsoCalled:
      '客户 客户姓名 客户名 车主 车主姓名 车主名称 托修方 托修人 单位名称 customer customerName owner ownerName',
    never: /联系人|送修人|顾问|编|电话|手机|描述|陈述|付/,
  },
  phone: {
    title: '电话',
    titleEn: 'Phone',
    alsoCalled:
      '客户电话 车主电话 联系电话 移动电话 手机 手机号 手机号码 联系方式 phone mobile telephone tel',
    never: /顾问|送修|技师|员工/,
  },
  broughtBy: {
    title: '送修人',
    titleEn: 'Brought by',
    alsoCalled: '送修人姓名 送车人 联系人 联系人姓名 broughtBy contact contactName driver',
    never: /电话|手机/,
  },
  advisor: {
    title: '服务顾问',
    titleEn: 'Advisor',
    alsoCalled: '顾问 接待 接待人 接待员 接车人 前台 开单人 业务接待 advisor serviceAdvisor sa',
    never: /销售|电话/,
  },
  technician: {
    title: '维修技师',
    titleEn: 'Technician',
    alsoCalled: '技师 主修 主修人 主修技师 维修工 维修人员 维修人 班组 施工人 technician mechanic',
  },
  complaint: {
    title: '故障描述',
    titleEn: 'Complaint',
    alsoCalled: `客户描述 客户陈述 报修内容 故障现象 送修症状 客户要求 客户需求 维修要求 问题陈述 complaint concern
      customerConcern symptom`,
  },
  finding: {
    title: '检查结果',
    titleEn: 'Found',
    alsoCalled: '诊断结果 故障原因 检测结果 维修诊断 finding cause diagnosis',
  },
  lineKind: {
    title: '明细类型',
    titleEn: 'Line kind',
    alsoCalled: '明细类别 项目类型 行类型 类型 费用类型 费用类别 lineType itemType type',
    never: /维修|工单|业务|车辆|客户|付费|服务/,
  },
  code: {
    title: '编码',
    titleEn: 'Code',
    alsoCalled: `明细编码 项目编码 项目编号 项目代码 配件编码 配件编号 零件号 零件编号 备件号 工时代码 工时编码 维修项目编码 编号
      代码 itemCode itemNo partNo operationCode code`,
    never: /客户|车型|供应|工单|顾问/,
  },
  name: {
    title: '名称',
    titleEn: 'Name',
    alsoCalled: `明细名称 项目名称 维修项目 维修项目名称 维修内容 作业内容 配件名称 零件名称 备件名称 工时名称 项目 itemName
      partName operation description name`,
    never: /客户|车主|单位名|车型|供应|门店|顾问|公司/,
  },
  unit: { title: '单位', titleEn: 'Unit', alsoCalled: '计量单位 unit uom', never: /名称|单价|客户/ },
  quantity: {
    title: '数量/工时',
    titleEn: 'Quantity',
    alsoCalled: '数量 工时 工时数 工时/数量 用量 销售数量 领用数量 quantity qty hours',
    never: /单价|费|金额|代码|编码|名称|库存/,
  },
  price: {
    title: '单价',
    titleEn: 'Price',
    alsoCalled: '销售单价 含税单价 工时单价 配件单价 单价/费率 unitPrice price rate',
    never: /成本|进|采购/,
  },
  amount: {
    title: '金额',
    titleEn: 'Amount',
    alsoCalled: `应收金额 行金额 明细金额 含税金额 销售金额 工时费 材料费 小计 费用 实收金额 amount lineTotal total
      totalAmount`,
    never: /成本|合计|总|优惠|折扣|税额|工单/,
  },
  payer: {
    title: '付费方式',
    titleEn: 'Payer',
    alsoCalled:
      '付费类型 付费类别 付费方 付款方 结算方式 结算类型 账类 帐类 收费类别 收费区分 费用承担 payer payType paymentType billTo',
  },
  remark: {
    title: '备注',
    titleEn: 'Remark',
    alsoCalled: '工单备注 维修备注 说明 remark remarks note notes',
  },
} satisfies Readonly<Record<string, Column>>

export type HistoryField = keyof typeof historyColumns

import type { Column } from '../kind.ts'

/** What a parts file with its stock may hold, under the names that it has elsewhere. */
export const partColumns = {
  code: {
    title: '配件编码',
    titleEn: 'Part code',
    alsoCalled: `配件编号 配件号 配件代码 零件号 零件编号 零件编码 零件代码 备件号 备件编号 备件编码 备件代码 物料编码
      物料编号 物料号 商品编码 商品编号 存货编码 存货编号 货号 OE号 OEM号 原厂编号 原厂编码 partNo partNumber partCode
      itemNo itemCode sku code`,
    never: /替代|旧编|供应商|条码|车型|库位/,
    required: true,
  },
  name: {
    title: '配件名称',
    titleEn: 'Part',
    alsoCalled: `配件名 零件名称 零件名 备件名称 物料名称 商品名称 存货名称 品名 货品名称 名称 partName itemName
      partDescription description name`,
    never: /供应商|供货|仓库|英文|车型|客户|库位/,
    required: true,
  },
  spec: {
    title: '规格型号',
    titleEn: 'Specification',
    alsoCalled: '规格 型号 规格及型号 规格参数 specification spec',
    never: /车型|适用/,
  },
  unit: {
    title: '单位',
    titleEn: 'Unit',
    alsoCalled: '计量单位 主计量单位 库存单位 基本单位 unit uom unitOfMeasure',
    never: /供应|供货|往来|客户|名称|单价/,
  },
  bin: {
    title: '库位',
    titleEn: 'Bin',
    alsoCalled:
      '货位 库位号 货位号 库位编码 仓位 架位 储位 存放位置 货架 货架号 bin binLocation shelf location',
  },
  quantity: {
    title: '库存数量',
    titleEn: 'Stock',
    alsoCalled: `库存 库存量 现存量 现有库存 实际库存 账面库存 账面数量 结存数量 结存 期末数量 可用库存 当前库存 数量
      onHand openingQty quantityOnHand qtyOnHand quantity stock`,
    never: /安全|最低|最高|最小|最大|上限|下限|预警|占用|在途|金额|月均|日均|消耗/,
  },
  cost: {
    title: '进价',
    titleEn: 'Cost',
    alsoCalled: `成本 成本价 成本单价 进货价 采购价 采购单价 入库价 入库单价 含税进价 平均成本 移动平均价 结存单价 库存单价
      cost costPrice unitCost purchasePrice`,
    never: /金额|总|合计/,
  },
  price: {
    title: '销售价',
    titleEn: 'Price',
    alsoCalled: `售价 零售价 销售单价 标准售价 指导价 建议零售价 含税售价 零售单价 市场价 salePrice retailPrice listPrice
      sellingPrice`,
    never: /进|成本|采购|会员|批发|索赔|三包|金额/,
  },
  fits: {
    title: '适用车型',
    titleEn: 'Fits',
    alsoCalled: '适用车系 适配车型 匹配车型 车型 车系 fits vehicleModel fitment',
  },
  supplier: {
    title: '供应商',
    titleEn: 'Supplier',
    alsoCalled: '供应商名称 供货商 供货单位 供货商名称 主供应商 厂商 supplier supplierName vendor',
    never: /编码|编号|代码|电话/,
  },
  property: {
    title: '配件性质',
    titleEn: 'Property',
    alsoCalled: '配件属性 配件来源 零件性质 备件性质 质量类别 性质 配件质量 partProperty origin',
  },
  category: {
    title: '配件类别',
    titleEn: 'Category',
    alsoCalled: '配件分类 配件大类 零件类别 备件分类 物料类别 商品类别 存货分类 partCategory category',
  },
  minimum: {
    title: '安全库存',
    titleEn: 'Minimum',
    alsoCalled: '最低库存 最小库存 库存下限 安全库存量 补货点 minStock safetyStock reorderPoint',
  },
  maximum: {
    title: '最高库存',
    titleEn: 'Maximum',
    alsoCalled: '最大库存 库存上限 maxStock',
  },
  remark: { title: '备注', titleEn: 'Remark', alsoCalled: '备注信息 说明 remark remarks note notes' },
} satisfies Readonly<Record<string, Column>>

export type PartField = keyof typeof partColumns

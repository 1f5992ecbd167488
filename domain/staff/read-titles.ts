import type { Read } from './permissions.ts'

/** What each read shows, as people call it: printed in the table of rights. */
export const readTitles: { readonly [R in Read]: readonly [chinese: string, english: string] } = {
  'desk.read': ['工作台', 'Desk'],
  'search.read': ['查找客户、车辆、工单', 'Search for customers, cars, orders'],
  'workOrder.read': ['工单', 'Orders'],
  'print.read': ['打印单据', 'Prints'],
  'quotation.read': ['报价单', 'Quotations'],
  'visit.read': ['在店车辆', 'Cars in the store'],
  'workshop.read': ['车间安排', 'Workshop plan'],
  'ownJobs.read': ['本人作业', 'Own jobs'],
  'settlement.read': ['结算与收款', 'Settlement and payment'],
  'followUp.read': ['回访', 'Follow-up'],
  'establishment.read': ['编制表', 'Establishment'],
  'message.read': ['待发消息', 'Outbox'],
  'setting.read': ['参数', 'Settings'],
  'rights.read': ['权限表', 'Rights'],
  'grant.read': ['管理授权', 'Administration'],
  'account.read': ['账号与登录', 'Accounts and log-ins'],
  'audit.read': ['登录审计、操作日志', 'Sign-in log and act log'],
  'system.read': ['系统状况', 'State of the system'],
  'customer.read': ['客户与车辆档案', 'Customer and vehicle files'],
}

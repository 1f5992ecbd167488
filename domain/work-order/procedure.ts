import { procedure } from '../procedure.ts'
import * as promised from '../promise/rules.ts'
import type { Party } from '../staff/duties.ts'
import { inspectorIsNotTheMechanic } from '../workshop/rules.ts'
import * as parts from './part-consent.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const workOrder = procedure<Party>()({
  title: '工单',
  record: 'workOrder',
  states: {
    received: '接待中', quoted: '已报价', signed: '待派工', working: '施工中', checking: '待终检',
    settling: '待结算', settled: '待交车', delivered: '已交车', voided: '已作废', withdrawn: '已撤回',
  },
  ends: ['delivered', 'voided', 'withdrawn'],
  steps: {
    // 二 客户接待
    open:     { title: '开单',     from: [],                                to: 'received',  by: ['itself'] },
    handOver: { title: '转交',     from: ['received', 'quoted', 'signed', 'working', 'checking', 'settling', 'settled'], to: 'stays', by: ['itself'] },
    takeOver: { title: '接手',     from: ['received', 'quoted', 'signed', 'working', 'checking', 'settling', 'settled'], to: 'stays', by: ['advisor', 'claims', 'frontDesk'], requires: [rule.orderIsSomebodyElses] },
    // S56: what the walk-round read stands
    correctOdometer: { title: '按预检更正里程', from: ['received', 'quoted', 'signed', 'working', 'checking', 'settling', 'settled'], to: 'stays', by: ['itself'] },
    // S33 车辆维修档案: an order of another system, done and gone
    adopt:    { title: '旧档接入', from: [],                                to: 'delivered', by: ['care', 'frontDesk', 'manager'] },
    withdraw: { title: '撤回导入', from: ['delivered'],                     to: 'withdrawn', by: ['care', 'frontDesk', 'manager'], requires: [rule.orderIsAdopted] },
    // 四 商务报价
    quote:    { title: '已报价',   from: ['received'],                      to: 'quoted',    by: ['itself'],                     requires: [rule.quotationIsSent] },
    decline:  { title: '客户不修', from: ['quoted'],                        to: 'settling',  by: ['itself'],                     requires: [rule.everythingIsRefused] },
    // 五 维修项目确认
    sign:     { title: '客户签字', from: ['quoted'],                        to: 'signed',    by: ['advisor', 'claims', 'owner'], requires: [rule.quotationIsAnswered, rule.amountAndTimeAreTold, rule.agreedHourIsAhead], accepts: [rule.signatureIsThere, rule.signedIsWhatStands, parts.partsAreConsented, parts.ownPartsAreCertified] },
    // S68: a delay is agreed with the owner before the hour comes
    discuss:     { title: '商量改期',   from: ['signed', 'working', 'checking', 'settling'], to: 'stays', by: ['advisor', 'claims', 'frontDesk'], requires: [promised.carIsNotReady, promised.noTalkIsOpen], accepts: [promised.newTimeIsAhead, promised.missingPartsHaveTheirTime, promised.promiseIsPossible] },
    repromise:   { title: '改期',       from: ['signed', 'working', 'checking', 'settling'], to: 'stays', by: ['advisor', 'claims', 'frontDesk'], requires: [promised.carIsNotReady], accepts: [promised.newTimeIsAhead, promised.missingPartsHaveTheirTime, promised.promiseIsPossible] },
    keepPromise: { title: '仍按原时间', from: ['signed', 'working', 'checking', 'settling'], to: 'stays', by: ['advisor', 'claims', 'frontDesk'], requires: [promised.someTalkIsOpen] },
    // 六 维修作业
    begin:    { title: '开始施工', from: ['signed'],                        to: 'working',   by: ['itself'],                     requires: [rule.someJobIsStarted] },
    complete: { title: '全部完工', from: ['signed', 'working'],             to: 'checking',  by: ['itself'],                     requires: [rule.everyJobIsDone] },
    reopen:   { title: '退回施工', from: ['checking'],                      to: 'working',   by: ['itself'],                     requires: [rule.someJobIsOpen] },
    signAddOn: { title: '增项签字', from: ['signed', 'working', 'checking', 'settling', 'settled'], to: 'stays', by: ['advisor', 'claims', 'owner'], accepts: [rule.addOnAwaitsSignature, rule.signatureIsThere, rule.signedIsWhatStands, parts.partsAreConsented, parts.ownPartsAreCertified] },
    pass:     { title: '终检合格', from: ['checking'],                      to: 'settling',  by: ['inspector'],                  requires: [inspectorIsNotTheMechanic, rule.addOnsAreAnswered], accepts: [rule.everyPointIsChecked] },
    // 七 结算交车
    wash:     { title: '洗车完成', from: ['checking', 'settling', 'settled'], to: 'stays',   by: ['advisor', 'claims', 'inspector'], requires: [rule.carIsToBeWashed] },
    settle:   { title: '结算',     from: ['settling'],                      to: 'settled',   by: ['cashier', 'claims'],          accepts: [rule.odometerDoesNotFall, rule.oldPartsAreShown] },
    unsettle: { title: '反结算',   from: ['settled'],                       to: 'settling',  by: ['manager'],                    requires: [rule.nothingIsReceived] },
    deliver:  { title: '交车',     from: ['settled'],                       to: 'delivered', by: ['advisor', 'claims'],          requires: [rule.carIsChecked, rule.carIsWashed, rule.ownerOwesNothing] },
    void:     { title: '作废',     from: ['received', 'quoted'],            to: 'voided',    by: ['manager'] },
  },
})

import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

/** Who deals with customers keeps their files. */
const clerks = ['advisor', 'claims', 'care', 'frontDesk', 'manager'] as const
const heads = ['care', 'frontDesk', 'manager'] as const

// biome-ignore format: a table
export const customer = procedure<Party>()({
  title: '客户',
  record: 'customer',
  of: 'group',
  states: { inUse: '在用', stopped: '停用', restricted: '限制处理', merged: '已合并', withdrawn: '已撤回' },
  ends: ['inUse', 'stopped', 'restricted', 'merged', 'withdrawn'],
  steps: {
    // S33 客户档案
    register:   { title: '建档',     from: [],                     to: 'inUse',      by: clerks },
    amend:      { title: '更正',     from: ['inUse', 'stopped'],   to: 'stays',      by: clerks },
    refer:      { title: '登记外部编号', from: ['inUse', 'stopped'], to: 'stays',    by: clerks, accepts: [rule.numberIsFree] },
    unrefer:    { title: '撤去外部编号', from: ['inUse', 'stopped'], to: 'stays',    by: clerks },
    stop:       { title: '停用',     from: ['inUse'],              to: 'stopped',    by: heads },
    resume:     { title: '恢复',     from: ['stopped'],            to: 'inUse',      by: heads },
    // R5.1 第47条
    restrict:   { title: '限制处理', from: ['inUse', 'stopped'],   to: 'restricted', by: ['manager'] },
    lift:       { title: '解除限制', from: ['restricted'],         to: 'inUse',      by: ['manager'] },
    // 重复档案
    merge:      { title: '并入另一份', from: ['inUse'],            to: 'merged',     by: heads, accepts: [rule.isAnotherFile, rule.otherFileStands] },
    absorb:     { title: '并入',     from: ['inUse', 'stopped'],   to: 'stays',      by: ['itself'] },
    unmerge:    { title: '撤销合并', from: ['merged'],             to: 'inUse',      by: heads, requires: [rule.nothingDependsOnMerge] },
    release:    { title: '分出',     from: ['inUse', 'stopped'],   to: 'stays',      by: ['itself'] },
    follow:     { title: '他店随动', from: ['inUse', 'stopped', 'restricted', 'merged'], to: 'stays', by: ['clock'] },
    withdraw:   { title: '撤回导入', from: ['inUse', 'stopped'],   to: 'withdrawn',  by: ['care', 'frontDesk', 'manager'], accepts: [rule.nothingDependsOnFile] },
  },
})

// biome-ignore format: a table
export const vehicle = procedure<Party>()({
  title: '车辆',
  record: 'vehicle',
  of: 'group',
  states: { inUse: '在用', stopped: '停用', soldAway: '已转出', scrapped: '已报废', merged: '已合并', withdrawn: '已撤回' },
  ends: ['inUse', 'stopped', 'soldAway', 'scrapped', 'merged', 'withdrawn'],
  steps: {
    // S33 车辆维修档案
    register:    { title: '建档',     from: [],                   to: 'inUse',    by: clerks },
    amend:       { title: '更正',     from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: clerks },
    transfer:    { title: '过户',     from: ['inUse', 'soldAway'], to: 'inUse',   by: clerks, accepts: [rule.dayIsNotFuture, rule.dayIsNotBeforeOwner, rule.ownerIsAnother] },
    setParty:    { title: '设定驾驶人、付款方', from: ['inUse'],  to: 'stays',    by: clerks, accepts: [rule.dayIsNotFuture, rule.partyIsNotSet] },
    endParty:    { title: '结束驾驶人、付款方', from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: clerks, accepts: [rule.dayIsNotFuture, rule.partyStands, rule.partyIsNotOwner] },
    sellAway:    { title: '转出',     from: ['inUse', 'stopped'], to: 'soldAway', by: clerks, requires: [rule.carHasLeft], accepts: [rule.dayIsNotFuture, rule.dayIsNotBeforeOwner] },
    scrap:       { title: '报废',     from: ['inUse', 'stopped', 'soldAway'], to: 'scrapped', by: clerks, requires: [rule.carHasLeft], accepts: [rule.dayIsNotFuture, rule.dayIsNotBeforeOwner] },
    stop:        { title: '停用',     from: ['inUse'],            to: 'stopped',  by: heads, requires: [rule.carHasLeft] },
    resume:      { title: '恢复',     from: ['stopped', 'soldAway', 'scrapped'], to: 'inUse', by: clerks },
    // S35 维修和保养情况
    readOdometer: { title: '登记里程', from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: clerks, accepts: [rule.instantIsNotFuture, rule.odometerFallsOnlyWithReason] },
    keepFile:    { title: '存入附件', from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: clerks },
    dropFile:    { title: '撤下附件', from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: clerks, accepts: [rule.fileIsKept] },
    refer:       { title: '登记外部编号', from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: clerks, accepts: [rule.numberIsFree] },
    unrefer:     { title: '撤去外部编号', from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: clerks },
    // 重复档案
    merge:       { title: '并入另一份', from: ['inUse'],          to: 'merged',   by: heads, accepts: [rule.isAnotherFile, rule.otherFileStands, rule.vinsAgree, rule.onlyOneIsHere] },
    absorb:      { title: '并入',     from: ['inUse', 'stopped'], to: 'stays',    by: ['itself'] },
    unmerge:     { title: '撤销合并', from: ['merged'],           to: 'inUse',    by: heads, requires: [rule.nothingDependsOnMerge] },
    release:     { title: '分出',     from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: ['itself'] },
    follow:      { title: '他店随动', from: ['inUse', 'stopped', 'soldAway', 'scrapped', 'merged'], to: 'stays', by: ['clock'] },
    withdraw:    { title: '撤回导入', from: ['inUse', 'stopped'], to: 'withdrawn', by: ['care', 'frontDesk', 'manager'], accepts: [rule.nothingDependsOnFile] },
    // R1.3 第29条, R1.5 第33条
    markReturned: { title: '标明三包换退车', from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: ['itself'] },
    beginAnew:   { title: '换车后期间重新起算', from: ['inUse', 'stopped', 'soldAway', 'scrapped'], to: 'stays', by: ['itself'] },
  },
})

/** R5.2: a full value leaves who saw it, whose, which, why and when. */
// biome-ignore format: a table
export const personalDataShown = procedure<Party>()({
  title: '展示记录',
  record: 'personalDataShown',
  states: { shown: '已展示' },
  ends: ['shown'],
  steps: {
    show: { title: '展示', from: [], to: 'shown', by: clerks, accepts: [rule.reasonOrDealing, rule.isNotRestricted] },
  },
})

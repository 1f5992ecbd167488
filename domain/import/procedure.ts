import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const importers = ['care', 'frontDesk', 'technicalDirector', 'partsManager', 'manager'] as const

/** A file from another system: read, checked without anything coming in, taken in, and taken back if need be. */
// biome-ignore format: a table
export const importRun = procedure<Party>()({
  title: '导入',
  record: 'importRun',
  states: {
    handedIn: '读取核对中', unread: '待对照', checked: '已核对', running: '导入中', brokenOff: '已中断',
    done: '已导入', withdrawing: '撤回中', withdrawn: '已撤回', dropped: '已放弃',
  },
  ends: ['done', 'withdrawn', 'dropped'],
  steps: {
    // S33 客户档案和车辆维修档案
    handIn:   { title: '交来文件', from: [],                                to: 'handedIn', by: [...importers] },
    misread:  { title: '读不出',   from: ['handedIn'],                      to: 'unread',   by: ['clock'] },
    check:    { title: '核对完毕', from: ['handedIn'],                      to: 'checked',  by: ['clock'] },
    map:      { title: '对照列名', from: ['unread', 'checked'],             to: 'handedIn', by: [...importers], accepts: [rule.kindIsTheirs, rule.requiredAreMapped] },
    decide:   { title: '决定冲突', from: ['checked'],                       to: 'stays',    by: [...importers], requires: [rule.kindIsYours], accepts: [rule.choiceIsOpen] },
    start:    { title: '开始导入', from: ['checked'],                       to: 'running',  by: [...importers], requires: [rule.kindIsYours, rule.somethingComesIn, rule.conflictsAreDecided] },
    breakOff: { title: '中断',     from: ['running'],                       to: 'brokenOff', by: [...importers], requires: [rule.kindIsYours] },
    resume:   { title: '接着导入', from: ['brokenOff'],                     to: 'running',  by: [...importers], requires: [rule.kindIsYours] },
    finish:   { title: '导入完毕', from: ['running'],                       to: 'done',     by: ['clock'] },
    withdraw: { title: '整批撤回', from: ['brokenOff', 'done'],             to: 'withdrawing', by: [...importers], requires: [rule.kindIsYours, rule.somethingCameIn], accepts: [rule.nothingDependsOnIt] },
    keep:     { title: '撤回受阻', from: ['withdrawing'],                   to: 'done',     by: ['clock'] },
    end:      { title: '撤回完毕', from: ['withdrawing'],                   to: 'withdrawn', by: ['clock'] },
    drop:     { title: '放弃',     from: ['handedIn', 'unread', 'checked'], to: 'dropped',  by: [...importers] },
  },
})

/** A list that leaves the house: asked for with a reason, agreed to by a second person where it is long, fetched once. */
// biome-ignore format: a table
export const exportRequest = procedure<Party>()({
  title: '导出',
  record: 'exportRequest',
  states: { asked: '待同意', agreed: '生成中', made: '待取走', refused: '未同意', fetched: '已取走', lapsed: '已过期' },
  ends: ['refused', 'fetched', 'lapsed'],
  steps: {
    // R5.2 个人信息导出
    ask:    { title: '申请导出', from: [],        to: 'asked',   by: [...importers], accepts: [rule.exportIsYours] },
    pass:   { title: '无需复核', from: ['asked'], to: 'agreed',  by: ['itself'], requires: [rule.exportIsShort] },
    agree:  { title: '同意导出', from: ['asked'], to: 'agreed',  by: ['manager'], requires: [rule.approverIsAnother] },
    refuse: { title: '不同意',   from: ['asked'], to: 'refused', by: ['manager'] },
    make:   { title: '生成文件', from: ['agreed'], to: 'made',   by: ['clock'] },
    fetch:  { title: '取走',     from: ['made'],  to: 'fetched', by: [...importers], requires: [rule.fetcherIsTheAsker] },
    lapse:  { title: '过期',     from: ['made'],  to: 'lapsed',  by: ['clock'] },
  },
})

/** What came in by one act: a line of the file, or several that are one record. */
// biome-ignore format: a table
export const importRow = procedure<Party>()({
  title: '导入行',
  record: 'importRow',
  states: { landed: '已入档', rejected: '已退回', withdrawn: '已撤回' },
  ends: ['landed', 'rejected', 'withdrawn'],
  steps: {
    // S33 客户档案和车辆维修档案
    land:     { title: '入档',     from: [],         to: 'landed',    by: [...importers], accepts: [rule.rowComesIn] },
    repeat:   { title: '已有相同', from: [],         to: 'landed',    by: [...importers] },
    reject:   { title: '退回',     from: [],         to: 'rejected',  by: [...importers] },
    withdraw: { title: '撤回',     from: ['landed'], to: 'withdrawn', by: [...importers], accepts: [rule.nothingDependsOnIt] },
  },
})

import { procedure } from '../procedure.ts'
import * as certificateRule from './certificate-rules.ts'
import type { Party } from './duties.ts'
import * as postRule from './post-rules.ts'
import * as rule from './rules.ts'

const { dayHasCome, dayIsAfterEntry, seatIsFree, postIsNotHeldYet, secondPostHasItsReason } = rule
const { somebodyIsManager, securityAdminStaysHere, ordersHaveASuccessor, successorReceives } = rule

// biome-ignore format: a table
export const post = procedure<Party>()({
  title: '岗位',
  record: 'post',
  of: 'group',
  states: { inUse: '在用' },
  ends: ['inUse'],
  steps: {
    // 第一部分 人员编制 S1–S14
    add:         { title: '增设岗位',   from: [],        to: 'inUse', by: ['manager'] },
    establish:   { title: '定编',       from: ['inUse'], to: 'stays', by: ['manager'], accepts: [postRule.everyHolderHasASeat, postRule.vacancyHasItsSeats] },
    dateVacancy: { title: '登记空缺日', from: ['inUse'], to: 'stays', by: ['manager'], requires: [postRule.postIsVacant], accepts: [dayHasCome] },
    lineUp:      { title: '排代行顺序', from: ['inUse'], to: 'stays', by: ['manager'], accepts: [postRule.lineComesToAnEnd, somebodyIsManager] },
    // 第二部分 岗位分析 S15
    revise:      { title: '修改说明书', from: ['inUse'], to: 'stays', by: ['manager'], accepts: [postRule.superiorIsAbove, somebodyIsManager] },
  },
})

// biome-ignore format: a table
export const staff = procedure<Party>()({
  title: '人员',
  record: 'staff',
  of: 'group',
  states: { employed: '在职', left: '离职' },
  ends: ['employed', 'left'],
  steps: {
    admit:   { title: '入职',       from: [],           to: 'employed', by: ['manager'], accepts: [dayHasCome, seatIsFree] },
    amend:   { title: '更正资料',   from: ['employed'], to: 'stays',    by: ['manager'] },
    take:    { title: '任职、兼任', from: ['employed'], to: 'stays',    by: ['manager'], accepts: [dayHasCome, dayIsAfterEntry, postIsNotHeldYet, seatIsFree, secondPostHasItsReason] },
    move:    { title: '调岗',       from: ['employed'], to: 'stays',    by: ['manager'], requires: [rule.holdsAPost], accepts: [dayHasCome, dayIsAfterEntry, postIsNotHeldYet, seatIsFree, somebodyIsManager, ordersHaveASuccessor, successorReceives] },
    relieve: { title: '免去',       from: ['employed'], to: 'stays',    by: ['manager'], requires: [rule.holdsAPost], accepts: [dayHasCome, dayIsAfterEntry, somebodyIsManager, securityAdminStaysHere, ordersHaveASuccessor, successorReceives] },
    leave:   { title: '离职',       from: ['employed'], to: 'left',     by: ['manager'], requires: [rule.holdsNothingElsewhere], accepts: [dayHasCome, dayIsAfterEntry, somebodyIsManager, securityAdminStaysHere, ordersHaveASuccessor, successorReceives] },
    rejoin:  { title: '复职',       from: ['left'],     to: 'employed', by: ['manager'], accepts: [dayHasCome, dayIsAfterEntry, seatIsFree] },
  },
})

// biome-ignore format: a table
export const certificate = procedure<Party>()({
  title: '证书',
  record: 'certificate',
  of: 'group',
  states: { inForce: '有效', renewed: '已换证', withdrawn: '已注销' },
  ends: ['inForce', 'renewed', 'withdrawn'],
  steps: {
    // 任职资格 S15
    enter:    { title: '登记证书', from: [],          to: 'inForce',   by: ['manager'], accepts: [certificateRule.expiryFollowsIssue] },
    renew:    { title: '换证',     from: ['inForce'], to: 'renewed',   by: ['manager'], accepts: [certificateRule.expiryFollowsIssue, certificateRule.renewedLastsLonger] },
    withdraw: { title: '注销',     from: ['inForce'], to: 'withdrawn', by: ['manager'] },
  },
})

import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import { carFileStands } from '../visit/rules.ts'
import * as rule from './rules.ts'

/** Who speaks with customers about their bookings. */
const callers = ['care', 'advisor', 'claims', 'frontDesk'] as const
/** Who knows that a promise cannot be kept. */
const tellers = [...callers, 'workshopManager', 'partsManager', 'partsClerk', 'manager'] as const

const promised = [
  rule.slotCanBeKept,
  rule.receiverReceives,
  rule.receiverIsThere,
  rule.warnedCarGoesToClaims,
] as const
const asked = [
  carFileStands,
  rule.rebooksItsOwn,
  rule.carIsNotBooked,
  rule.phoneIsKnown,
  rule.itemsFitTheCar,
] as const

// biome-ignore format: a table
export const appointment = procedure<Party>()({
  title: '预约',
  record: 'appointment',
  states: {
    waiting: '候补', registered: '已登记', failing: '无法兑现', arrived: '已到店', rebooked: '已改约',
    storeFailed: '店方失约', customerFailed: '客户失约', cancelled: '已取消',
  },
  ends: ['arrived', 'rebooked', 'storeFailed', 'customerFailed', 'cancelled'],
  steps: {
    // 一-4 预约登记
    register:     { title: '预约登记',     from: [],                        to: 'registered',     by: callers,    accepts: [...asked, ...promised, rule.papersAreTold, rule.estimateIsTold, rule.timeIsAgreed] },
    wait:         { title: '候补登记',     from: [],                        to: 'waiting',        by: callers,    accepts: [...asked, rule.wishIsATime] },
    place:        { title: '安排时间',     from: ['waiting', 'registered', 'failing'], to: 'registered', by: [...callers, 'workshopManager'], accepts: [...promised, rule.toldBeforePlaced, rule.timeIsAgreed] },
    readNotice:   { title: '已知晓',       from: ['registered', 'failing'], to: 'stays',          by: ['frontDesk', 'workshopManager', 'partsManager', 'claims', 'manager', 'technicalDirector'], accepts: [rule.noticeIsForReader] },
    prepare:      { title: '备妥',         from: ['registered'],            to: 'stays',          by: ['workshopManager', 'frontDesk', 'partsManager', 'partsClerk'], accepts: [rule.preparationIsNeeded, rule.preparationIsOpen, rule.partsAreThere] },
    // S39 前一天提醒
    remind:       { title: '前一天提醒',   from: ['registered'],            to: 'stays',          by: ['clock'],  accepts: [rule.reminderIsDue] },
    // S45 提前一小时
    fallDue:      { title: '到时确认',     from: ['registered'],            to: 'stays',          by: ['clock'],  requires: [rule.callIsDue] },
    confirm:      { title: '来电确认',     from: ['registered'],            to: 'stays',          by: callers,    requires: [rule.hourIsAwaited], accepts: [rule.hourIsAhead] },
    // S44 店方不能兑现
    giveWay:      { title: '无法兑现',     from: ['registered'],            to: 'failing',        by: ['itself'] },
    standAgain:   { title: '恢复兑现',     from: ['failing'],               to: 'registered',     by: ['itself'] },
    cannotHonour: { title: '店方不能兑现', from: ['registered'],            to: 'failing',        by: tellers },
    tryApology:   { title: '致歉未接通',   from: ['failing'],               to: 'stays',          by: callers },
    apologise:    { title: '致歉',         from: ['failing'],               to: 'storeFailed',    by: callers },
    rebook:       { title: '改约',         from: ['registered'],            to: 'rebooked',       by: ['itself'] },
    // 二 客户接待
    arrive:       { title: '到店',         from: ['registered', 'failing'], to: 'arrived',        by: ['itself'] },
    // A reception that was voided on the same day
    takeBack:     { title: '接车作废',     from: ['arrived'],               to: 'registered',     by: ['itself'] },
    noShow:       { title: '客户失约',     from: ['registered'],            to: 'customerFailed', by: callers,    requires: [rule.hourHasPassed] },
    cancel:       { title: '取消',         from: ['waiting', 'registered', 'failing'], to: 'cancelled', by: callers },
  },
})

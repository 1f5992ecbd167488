import { procedure } from '../procedure.ts'
import { missingPartsHaveTheirTime, promiseIsPossible } from '../promise/rules.ts'
import type { Party } from '../staff/duties.ts'
import { hourIsNotMovedSince, offeredHourIsAhead } from './hour.ts'
import { packagesAreAnsweredWhole } from './package.ts'
import * as rule from './rules.ts'
import { quotationIsValid, validityIsAhead } from './validity.ts'

// biome-ignore format: a table
export const quotation = procedure<Party>()({
  title: '报价单',
  record: 'quotation',
  within: 'workOrder',
  states: { draft: '草稿', sent: '已送客户', answered: '已答复', superseded: '已被新版取代', takenBack: '已收回' },
  ends: ['answered', 'superseded', 'takenBack'],
  steps: {
    // 四 商务报价
    draft:      { title: '写报价',   from: [],                            to: 'draft',      by: ['advisor', 'claims'],          accepts: [rule.noDraftIsOpen, rule.orderIsNotSigned, rule.pricesAreOfTheCatalogue, rule.packagesAreWhole, validityIsAhead] },
    revise:     { title: '改草稿',   from: ['draft'],                     to: 'stays',      by: ['advisor', 'claims'],          accepts: [rule.pricesAreOfTheCatalogue, rule.packagesAreWhole, validityIsAhead] },
    send:       { title: '送客户',   from: ['draft'],                     to: 'sent',       by: ['advisor', 'claims'],          requires: [rule.orderAwaitsQuotation, rule.addOnIsInTime, rule.carIsInspected, rule.quotationHasLines, rule.partsAreLabelled, rule.findingsAreToBeQuoted, rule.promiseIsTold, rule.promiseIsAhead, quotationIsValid, rule.discountsAreApproved], accepts: [rule.pricesAreOfTheCatalogue, rule.packagesAreWhole, missingPartsHaveTheirTime, promiseIsPossible] },
    answer:     { title: '客户答复', from: ['sent'],                      to: 'answered',   by: ['advisor', 'claims', 'owner'], requires: [rule.orderAwaitsAnswer, rule.addOnIsInTime, quotationIsValid], accepts: [rule.everyLineIsAnswered, packagesAreAnsweredWhole, rule.refusalsHaveReasons, rule.amountDateAndHourAreAgreed, offeredHourIsAhead, hourIsNotMovedSince, rule.answerComesByItsWay, rule.callIsOnRecord, rule.callIsOver, rule.callFollowsPaper, rule.glassIsSigned] },
    supersede:  { title: '新版取代', from: ['draft', 'sent', 'answered'], to: 'superseded', by: ['itself'] },
    // 五: the order is signed, declined or void without it
    lapse:      { title: '随单收回', from: ['draft', 'sent'],             to: 'takenBack',  by: ['itself'] },
    // 六 维修作业 (S70, T6): what was not on the signed order is asked for on its own
    draftAddOn: { title: '写增项',   from: [],                            to: 'draft',      by: ['advisor', 'claims'],          accepts: [rule.noDraftIsOpen, rule.orderIsUnderWay, rule.pricesAreOfTheCatalogue, rule.packagesAreWhole, validityIsAhead] },
    takeBack:   { title: '收回增项', from: ['draft', 'sent'],             to: 'takenBack',  by: ['advisor', 'claims'],          requires: [rule.isAddOn] },
  },
})

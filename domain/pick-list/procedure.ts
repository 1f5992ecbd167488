import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const parts = ['partsClerk', 'partsManager'] as const

// biome-ignore format: a table
export const pickList = procedure<Party>()({
  title: '料单',
  record: 'pickList',
  states: { listed: '待捡', picked: '已捡齐', putBack: '待放回', closed: '已放回', withdrawn: '已撤' },
  ends: ['closed', 'withdrawn'],
  steps: {
    // S83: sending the quotation sends the list; nobody has signed yet
    list:     { title: '出料单',   from: [],                              to: 'listed',    by: ['itself'] },
    pick:     { title: '捡料',     from: ['listed', 'putBack'],           to: 'stays',     by: parts,      requires: [rule.someLineIsToBePicked], accepts: [rule.linesAreOfTheList, rule.noMoreThanIsKept] },
    unpick:   { title: '退捡',     from: ['listed', 'picked', 'putBack'], to: 'stays',     by: parts,      accepts: [rule.linesAreOfTheList, rule.noMoreThanIsPicked] },
    // a part has come, and is kept for the line that waits for it
    keep:     { title: '到货留件', from: ['listed', 'putBack'],           to: 'stays',     by: ['itself'] },
    // S84: refused, replaced or voided: what lies in its bin is free at once, what was picked goes back
    takeBack: { title: '撤项',     from: ['listed', 'picked', 'putBack'], to: 'stays',     by: ['itself'] },
    putBack:  { title: '放回货位', from: ['putBack'],                     to: 'stays',     by: parts,      requires: [rule.somethingIsToBePutBack], accepts: [rule.linesAreOfTheList] },
    complete: { title: '捡齐',     from: ['listed', 'putBack'],           to: 'picked',    by: ['itself'], requires: [rule.everythingIsInItsBin, rule.everyLineIsPicked] },
    reopen:   { title: '续捡',     from: ['picked', 'putBack'],           to: 'listed',    by: ['itself'], requires: [rule.everythingIsInItsBin, rule.someLineIsToBePicked] },
    turnBack: { title: '列入放回', from: ['listed', 'picked'],            to: 'putBack',   by: ['itself'], requires: [rule.somethingIsToBePutBack] },
    close:    { title: '全部放回', from: ['putBack'],                     to: 'closed',    by: ['itself'], requires: [rule.everythingIsInItsBin, rule.nothingIsWantedAnyMore] },
    withdraw: { title: '撤单',     from: ['listed', 'picked'],            to: 'withdrawn', by: ['itself'], requires: [rule.everythingIsInItsBin, rule.nothingIsWantedAnyMore] },
  },
})

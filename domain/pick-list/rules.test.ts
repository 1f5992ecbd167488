import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { refusal } from '../procedure.ts'
import { pickList } from './procedure.ts'

const record = { wanted: 2, open: 1, toPutBack: 0 }
const form = { strangers: 0, part: '', asked: '', there: '', isThere: true }
const no = (
  step: keyof typeof pickList.steps,
  state: keyof typeof pickList.states,
  change: object,
  party = 'partsClerk',
) =>
  refusal(pickList, step, {
    state,
    parties: [party],
    record: { ...record, ...change },
    form: { ...form, ...change } as never,
  })?.because

test(`${clause('S84')} each rule of a pick list says no by its name`, () => {
  const rows = [
    ['pick', 'listed', {}, undefined],
    ['pick', 'listed', { open: 0 }, 'some_line_is_to_be_picked'],
    ['pick', 'listed', { strangers: 1 }, 'lines_are_of_the_list'],
    ['pick', 'listed', { isThere: false }, 'no_more_than_is_kept'],
    ['unpick', 'picked', { isThere: false }, 'no_more_than_is_picked'],
    ['putBack', 'putBack', {}, 'something_is_to_be_put_back'],
    ['putBack', 'putBack', { toPutBack: 1 }, undefined],
    ['putBack', 'closed', { toPutBack: 1 }, 'wrong_state'],
  ] as const
  expect(rows.map(([step, state, change]) => no(step, state, change))).toEqual(rows.map((row) => row[3]))
})

test(`${clause('S83', 'S84')} a list follows its lines: all picked, picked on, put back, closed or withdrawn`, () => {
  const all = { wanted: 2, open: 0, toPutBack: 0 }
  const rows = [
    ['complete', 'listed', all, undefined],
    ['complete', 'listed', { open: 1 }, 'every_line_is_picked'],
    ['complete', 'putBack', { ...all, toPutBack: 1 }, 'everything_is_in_its_bin'],
    ['reopen', 'picked', { open: 1 }, undefined],
    ['reopen', 'picked', all, 'some_line_is_to_be_picked'],
    ['turnBack', 'picked', { toPutBack: 1 }, undefined],
    ['turnBack', 'picked', all, 'something_is_to_be_put_back'],
    ['close', 'putBack', { wanted: 0, toPutBack: 0 }, undefined],
    ['close', 'putBack', all, 'nothing_is_wanted_any_more'],
    ['withdraw', 'listed', { wanted: 0, toPutBack: 1 }, 'everything_is_in_its_bin'],
    ['withdraw', 'listed', { wanted: 0 }, undefined],
  ] as const
  expect(rows.map(([step, state, change]) => no(step, state, change, 'itself'))).toEqual(
    rows.map((row) => row[3]),
  )
})

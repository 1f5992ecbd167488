import { describe, expect, test } from 'vitest'
import { isUnplated, plateOf, printedPlate } from './plate.ts'

describe('R3.2 the printed vectors', () => {
  test.each([
    ['京A00599', '京A00599', 'ordinary', 'blue', undefined],
    ['粤B·D12345', '粤BD12345', 'nevSmall', 'green', 'electric'],
    ['粤BA03205', '粤BA03205', 'nevSmall', 'green', 'electric'],
    ['甘G23459F', '甘G23459F', 'nevLarge', 'yellowGreen', 'otherNewEnergy'],
    ['京A19203D', '京A19203D', 'nevLarge', 'yellowGreen', 'electric'],
    ['粤Z1234港', '粤Z1234港', 'hkMacao', 'black', undefined],
    ['闽20401领', '闽20401领', 'consulate', 'black', undefined],
  ])('%s', (text, plate, kind, colour, energy) => {
    expect(plateOf(text)).toEqual({ plate, kind, colour, ...(energy && { energy }) })
  })

  test.each([
    ['川AL12345', '车牌号“川AL12345”有8位，但不合新能源号牌'],
    ['浙A1I234', '车牌号“浙A1I234”第4位是字母“I”，车牌号不使用字母 I 和 O，是否应为数字“1”？'],
    ['宁AD1234555555', '车牌号“宁AD1234555555”有13位，应为7位，新能源车为8位'],
  ])('%s is refused', (text, sentence) => {
    expect(plateOf(text)).toMatchObject({ wrong: expect.stringContaining(sentence) })
  })

  test.each([
    ['浙A1I234', '浙A11234'],
    ['沪ADO23I5', '沪AD02315'],
    ['沪O12345', undefined],
    ['沪A1I23', undefined],
  ])('%s: %s is offered, never put in', (text, offered) => {
    const read = plateOf(text)
    expect(read).not.toHaveProperty('plate')
    expect('offered' in read ? read.offered : undefined).toBe(offered)
  })
})

describe('R3.2 every kind', () => {
  test.each([
    ['沪AD1234学', undefined],
    ['沪A1234学', 'coach'],
    ['沪A1234警', 'police'],
    ['沪A1234挂', 'trailer'],
    ['粤Z12B4澳', 'hkMacao'],
    ['京X12A4应急', 'emergency'],
    ['使014578', 'embassy'],
    ['224001使', 'embassy'],
    ['沪A1234领', 'consulate'],
    ['WJ京1234X', 'wj'],
    ['WJ01235', 'wj'],
    ['VA12345', 'military'],
    ['苏AF1234B', undefined],
    ['苏AFB1234', 'nevSmall'],
  ])('%s: %s', (text, kind) => {
    const plate = plateOf(text)
    expect('kind' in plate ? plate.kind : undefined).toBe(kind)
  })

  test.each(['A', 'B', 'C', 'D', 'E'])('%s says electric', (letter) => {
    expect(plateOf(`沪A${letter}12345`)).toMatchObject({ energy: 'electric' })
    expect(plateOf(`沪A12345${letter}`)).toMatchObject({ energy: 'electric' })
  })

  test.each(['F', 'G', 'H', 'J', 'K'])('%s says new energy, not purely electric', (letter) => {
    expect(plateOf(`沪A${letter}12345`)).toMatchObject({ energy: 'otherNewEnergy' })
    expect(plateOf(`沪A12345${letter}`)).toMatchObject({ energy: 'otherNewEnergy' })
  })
})

describe('notation (R0.4: NFKC before any check)', () => {
  test.each(['沪a 12345', '沪Ａ·１２３４５', '沪A•12345', '沪A.12345', ' 沪A-12345 ', '沪A・123 45\u200b'])(
    '%j is 沪A12345',
    (text) => {
      expect(plateOf(text)).toMatchObject({ plate: '沪A12345', kind: 'ordinary' })
    },
  )

  test.each([
    ['', '没有填写车牌号'],
    ['A12345', '应以省份简称开头'],
    ['台A12345', '应以省份简称开头'],
    ['沪12345', '第2位应为发牌机关的字母'],
    ['沪I12345', '第2位是字母“I”'],
    ['沪A1234O', '第7位是字母“O”，车牌号不使用字母 I 和 O，是否应为数字“0”？'],
    ['沪A1234', '有6位，应为7位'],
    ['沪A12#45', '不合任何一种号牌的写法'],
  ])('%j: %s', (text, sentence) => {
    expect(plateOf(text)).toMatchObject({ wrong: expect.stringContaining(sentence) })
  })

  test.each(['', '-', '未上牌', '临时', ' 无 牌 ', '临时号牌'])('%j: the car waits for its plate', (text) => {
    expect(isUnplated(text)).toBe(true)
  })

  test.each(['沪A12345', '沪A', '临沂'])('%j is not “no plate”', (text) => {
    expect(isUnplated(text)).toBe(false)
  })
})

test.each([
  ['沪A12345', '沪A·12345'],
  ['沪AD12345', '沪A·D12345'],
  ['粤Z1234港', '粤Z·1234港'],
  ['使014578', '使014578'],
  ['闽20401领', '闽20401领'],
  ['WJ京1234X', 'WJ京1234X'],
  ['', ''],
])('%s is printed %s and read back', (plate, printed) => {
  expect(printedPlate(plate)).toBe(printed)
  if (plate) expect(plateOf(printed)).toMatchObject({ plate })
})

import bwip from 'bwip-js/node'
import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { codesIn, type Grey } from './codes.ts'

const vin = 'LFV2A2156J3000018'
const [scale, quiet] = [3, 30]

/** Black where the code is, white around it. */
function drawn(width: number, height: number, isBlack: (x: number, y: number) => boolean): Grey {
  const [w, h] = [width * scale + quiet * 2, height * scale + quiet * 2]
  const points = new Uint8ClampedArray(w * h).fill(235)
  for (let y = 0; y < height * scale; y++)
    for (let x = 0; x < width * scale; x++)
      if (isBlack(Math.floor(x / scale), Math.floor(y / scale))) points[(y + quiet) * w + x + quiet] = 20
  return { width: w, height: h, points }
}

function bars(kind: string): Grey {
  const [code] = bwip.raw(kind, vin)
  if (!code || !('sbs' in code)) throw new Error(`${kind} has no bars`)
  const row = code.sbs.flatMap((width, n) => Array.from({ length: width }, () => n % 2 === 0))
  return drawn(row.length, 30, (x) => row[x]!)
}

function squares(kind: string): Grey {
  const [code] = bwip.raw(kind, vin)
  if (!code || !('pixs' in code)) throw new Error(`${kind} has no squares`)
  const { pixs, pixx, pixy } = code
  return drawn(pixx, pixy, (x, y) => pixs[y * pixx + x] === 1)
}

test.each([
  ['code39', bars],
  ['code128', bars],
  ['datamatrix', squares],
  ['qrcode', squares],
])(`${clause('S52')} a VIN printed as %s is read from the picture`, (kind, draw) => {
  expect(codesIn(draw(kind))).toEqual([vin])
})

test(`${clause('S52')} in a picture without a code nothing is read`, () => {
  expect(codesIn(drawn(120, 60, (x, y) => (x * 7 + y * 3) % 11 < 3))).toEqual([])
})

import {
  BinaryBitmap,
  Code128Reader,
  Code39Reader,
  DataMatrixReader,
  Exception,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library'

/** A picture in shades of grey, row by row, one byte a point. */
export type Grey = {
  readonly width: number
  readonly height: number
  readonly points: Uint8ClampedArray
}

/** What makers print a VIN in: bars on the door's post, squares behind the windscreen. */
const readers = [new Code39Reader(), new Code128Reader(), new DataMatrixReader(), new QRCodeReader()]

/** The first code in a picture, in a script of ours: for browsers that have no scanner of their own. */
export function codesIn({ points, width, height }: Grey): readonly string[] {
  for (const reader of readers) {
    try {
      const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(points, width, height)))
      return [reader.decode(bitmap).getText()]
    } catch (error) {
      // Nothing of this kind in it, or not sharp enough: the next picture comes at once.
      if (!(error instanceof Exception)) throw error
    }
  }
  return []
}

import { randomUUID as uuid } from 'node:crypto'
import { Transformer } from '@napi-rs/image'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf } from '../../domain/customer/content.ts'
import { openWorld, type Browser, type World } from '../../tests/world.ts'

let world: World
let su: Browser
let car: string
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  car = uuid()
  await su.post(`/vehicles/${car}/register`, { plate: '沪F80001' })
})
afterAll(() => world.close())

const drawn = (width: number, height: number) => {
  const pixels = new Uint8Array(width * height * 4).fill(160)
  return Transformer.fromRgbaPixels(pixels, width, height)
}
/** A JPEG with the marks of a camera: turned a quarter, and where it was taken. */
function photo(width = 400, height = 300) {
  const jpeg = drawn(width, height).jpegSync(85)
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0\x2a\0\0\0\x08', 'latin1'),
    Buffer.from('00010112000300000001000600000000000000', 'hex').subarray(0, 18),
    Buffer.from('GPS 31.23N 121.47E'),
  ])
  const length = Buffer.from([(exif.length + 2) >> 8, (exif.length + 2) & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)])
}
const hand = (bytes: Uint8Array) => su.hand(`/files/cars/${car}/bytes`, bytes)
async function keep(bytes: Uint8Array, form: object = {}) {
  const handed = await hand(bytes)
  const fileId = uuid()
  const answer = await su.post(`/vehicles/${car}/keepFile`, {
    ...handed.body,
    fileId,
    kind: 'photo',
    title: '左前',
    ...form,
  })
  return { handed, fileId, answer }
}
const files = async () => (await su.get(`/files/cars/${car}`)).body.files

/** So many pieces of 1 MB, as a browser sends them; says how many were asked for. */
async function sent(pieces: number) {
  let asked = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(into) {
        if (asked++ < pieces) into.enqueue(new Uint8Array(1024 * 1024))
        else into.close()
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { cookie: su.cookie, 'content-type': 'application/octet-stream' }
  const path = `/api/files/cars/${car}/bytes`
  const answer = await world.app.request(path, {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)
  return { status: answer.status, says: ((await answer.json()) as any).fields.file, asked } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
}

test('a file that is too large is read to its end, so that who sends it hears why; one without end is not', async () => {
  expect(await sent(40)).toEqual({ status: 400, says: '文件超过 12 MB 的上限', asked: 41 })
  expect(await sent(10_000)).toMatchObject({ status: 400, asked: 77 })
})

describe('a photo', () => {
  test('is written anew: turned the right way up, shrunk, and without where and with what it was taken', async () => {
    const bytes = photo(3000, 2000)
    expect(bytes.includes('GPS')).toBe(true)
    const { handed, fileId, answer } = await keep(bytes)
    expect([handed.status, answer.status]).toEqual([200, 200])
    expect(await files()).toMatchObject([
      { id: fileId, kind: 'photo', title: '左前', type: 'image/jpeg', hasThumb: true },
    ])
    const whole = await su.file(`/files/pictures/${fileId}`)
    expect(whole.headers.get('content-type')).toBe('image/jpeg')
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    expect(whole.bytes.includes('GPS') || whole.bytes.includes('Exif')).toBe(false)
    expect(contentOf(whole.bytes)).toEqual({ type: 'image/jpeg', width: 1365, height: 2048 })
    const thumb = await su.file(`/files/pictures/${fileId}?size=thumb`)
    expect(contentOf(thumb.bytes)).toMatchObject({ type: 'image/webp', height: 320 })
  })

  test.each([
    ['PNG', () => drawn(60, 40).pngSync(), 'image/png'],
    ['WebP', () => drawn(60, 40).webpSync(80), 'image/jpeg'],
    ['lossless WebP', () => drawn(60, 40).webpLosslessSync(), 'image/jpeg'],
  ])('%s is taken, and its size is not enlarged', async (_, bytes, type) => {
    const { fileId } = await keep(bytes())
    expect(contentOf((await su.file(`/files/pictures/${fileId}`)).bytes)).toEqual({
      type,
      width: 60,
      height: 40,
    })
  })

  test.each([
    [
      'a drawing with code in it',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      '只收 JPEG、PNG、WebP 图片和 PDF',
    ],
    ['a page', Buffer.from('<!doctype html><script>1</script>'), '只收 JPEG、PNG、WebP 图片和 PDF'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), '只收 JPEG、PNG、WebP 图片和 PDF'],
    ['the head of a PNG alone', drawn(40, 40).pngSync().subarray(0, 40), '图片已损坏'],
    [
      'a JPEG that says nothing of its size',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xda, 0, 0, 0]),
      '图片已损坏',
    ],
    ['nothing', Buffer.alloc(0), '请选择文件|文件是空的'],
  ])('%s is refused in words', async (_, bytes, sentence) => {
    const answer = await hand(bytes)
    expect([answer.status, answer.body.fields.file]).toEqual([400, expect.stringMatching(sentence)])
  })

  test('a picture that would unfold to more than it may take is refused before it is decoded', async () => {
    const bomb = drawn(10, 10).pngSync()
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect((await hand(bomb)).body.fields.file).toBe(
      '图片有 60000×60000 点，超过 2400 万点的上限，请缩小后再传',
    )
    const large = await hand(Buffer.alloc(13 * 1024 * 1024, 0x25))
    expect(large.body.fields.file).toBe('文件超过 12 MB 的上限')
  })
})

test('a paper is saved, never opened in our pages; taken down it is not sent any more, and the row says why', async () => {
  const { fileId } = await keep(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF'), {
    kind: 'insurance',
    title: '保单',
  })
  expect((await su.file(`/files/pictures/${fileId}`)).status).toBe(404)
  const paper = await su.file(`/files/papers/${fileId}`)
  expect(paper.headers.get('content-disposition')).toMatch(
    /^attachment; filename\*=UTF-8''%E4%BF%9D%E5%8D%95\.pdf$/,
  )
  const drop = (reason: string) => su.post(`/vehicles/${car}/dropFile`, { fileId, reason })
  expect((await drop('')).status).toBe(400)
  expect((await drop('别的车的')).status).toBe(200)
  expect((await drop('再撤')).body.refusal.because).toBe('file_is_kept')
  expect((await su.file(`/files/papers/${fileId}`)).status).toBe(404)
  expect((await files()).map((f: { id: string }) => f.id)).not.toContain(fileId)
  const { rows } = await world.owner.query('select dropped_reason from vehicle_file where id = $1', [fileId])
  expect(rows).toEqual([{ dropped_reason: '别的车的' }])
})

test('what a form says of a file is not believed: its bytes decide how it is sent', async () => {
  const { fileId } = await keep(Buffer.from('%PDF-1.7\n%%EOF'), { type: 'image/png', thumbHash: null })
  expect((await su.file(`/files/pictures/${fileId}`)).status).toBe(404)
  const nowhere = await keep(photo(), { hash: 'a'.repeat(64) })
  expect((await su.file(`/files/pictures/${nowhere.fileId}`)).status).toBe(404)
  const song = await world.enter('E007')
  expect((await song.hand(`/files/cars/${car}/bytes`, photo())).status).toBe(403)
})

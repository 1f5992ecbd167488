import { words } from './words.ts'

/** A colleague's sheet on the tablet, and why it is not signed yet: not of its first screen. */
export const theirSheetWords = words({
  open: ['这份预检表是{who}填的', 'This sheet is {who}’s'],
  openTold: [
    '已填的都在本机，不会丢。由{who}登录接着填，或由您接着填、请客户签。',
    'All of it is kept on this tablet. {who} signs in and goes on, or you go on and have it signed.',
  ],
  signed: ['{who}填写，客户已签，等上传', 'Filled in by {who} and signed, waits to be sent'],
  signedTold: [
    '请{who}在这台平板上登录，登录后自动上传。签名和照片都在本机，不会丢。',
    '{who} signs in on this tablet, and it goes out by itself. Nothing is lost: all of it is kept here.',
  ],
  signInAs: ['{who}登录', '{who} signs in'],
  takeUp: ['由我接着填', 'I go on with it'],
  photosUnderWay: ['照片还在处理，马上就好', 'A photo is still being made ready'],
})

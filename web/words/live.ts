import { words } from './words.ts'

/** Apart from the shell's words: the light entries say these and no more. */
export const liveWords = words({
  connected: ['实时', 'Live'],
  connecting: ['连接中', 'Connecting'],
  reconnecting: ['重连中', 'Reconnecting'],
  offline: ['离线', 'Offline'],
  liveTold: ['页面随店内变化自动更新', 'The page follows what happens in the store'],
  lostTold: [
    '暂时收不到变化，页面停在断线之时；连上后自动补齐',
    'No news is coming in: the page stands still and catches up by itself',
  ],
})

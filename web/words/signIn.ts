import { words } from './words.ts'

export const signInWords = words({
  title: ['登录', 'Sign in'],
  product: ['车驿 · 4S 店售后', 'Cheyi · after-sales'],
  staffNo: ['工号', 'Staff number'],
  password: ['密码', 'Password'],
  enter: ['登录', 'Sign in'],
  entering: ['正在登录…', 'Signing in…'],
  fillBoth: ['请填写工号和密码', 'Fill in staff number and password'],
  noAnswer: [
    '连不上服务器，请看网络，稍后再试',
    'The server cannot be reached. Look at the network and try again',
  ],
  changeTitle: ['请先换新密码', 'Choose a new password first'],
  changeWhy: ['首次登录须换密码，旧密码别人可能知道', 'The first password may be known to others'],
  old: ['现密码', 'Present password'],
  fresh: ['新密码', 'New password'],
  again: ['再输一次', 'Once more'],
  differ: ['两次输入不一致', 'The two are not the same'],
  change: ['换密码', 'Change'],
  changed: ['密码已换', 'Password changed'],
})

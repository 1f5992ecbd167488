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
  changeWhy: [
    '这个密码是别人给的，或已用满期限，须先换新的',
    'This password was given out by somebody, or has been used for too long',
  ],
  rules: [
    '至少 8 位；大写、小写、数字、符号占三种；不含工号、姓名；不是最近用过的',
    'At least 8 characters, three of four kinds; neither number nor name; none of the last few',
  ],
  old: ['现密码', 'Present password'],
  fresh: ['新密码', 'New password'],
  again: ['再输一次', 'Once more'],
  differ: ['两次输入不一致', 'The two are not the same'],
  change: ['换密码', 'Change'],
  changed: ['密码已换', 'Password changed'],
})

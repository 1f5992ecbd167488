import { words } from './words.ts'

/** The light page's own few words: the desk's would be two kilobytes to it. */
export const helpWords = words({
  title: ['请您协助', 'Your help is asked'],
  anyone: ['谁先到谁接', 'For whoever comes first'],
  where: ['{bay} {from}–{until}', '{bay} {from}–{until}'],
  take: ['接受', 'Take'],
  report: ['报结果', 'Report'],
  askedBy: ['{who}请', 'Asked by {who}'],
  verdict: ['判断', 'Judgement'],
  normal: ['正常', 'Normal'],
  abnormal: ['异常', 'Abnormal'],
  codes: ['故障码', 'Fault codes'],
  codesHint: ['空格分开，例如 P0171 U0100', 'Divided by spaces: P0171 U0100'],
  measured: ['测量值', 'Measured values'],
  found: ['检查结果', 'What was found'],
  first: ['先点正常或异常', 'Normal or abnormal first'],
})

import type { Paper } from './forms.ts'

/** S39: what the customer is asked to bring, as it is said and written to him. */
export const papers: { readonly [paper in Paper]: readonly [chinese: string, english: string] } = {
  manual: ['随车文件', 'the car’s papers'],
  booklet: ['保修手册', 'the warranty booklet'],
  sanbao: ['三包凭证', 'the 三包 certificate'],
  licence: ['行驶证', 'the vehicle licence'],
  driver: ['驾驶证', 'the driving licence'],
  policy: ['保险单', 'the insurance policy'],
  keys: ['全部车钥匙', 'all keys'],
  invoice: ['购车发票复印件', 'a copy of the invoice'],
  report: ['事故证明或定损单', 'the accident report'],
  spare: ['备用钥匙', 'the spare key'],
}

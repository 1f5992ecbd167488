import type { PauseForm } from '../../domain/workshop/forms.ts'

/** Why a clock stands still, in the order of the tiles. Keys are the counter's own. */
export const pauseWords: {
  readonly [Reason in PauseForm['reason']]: readonly [chinese: string, english: string]
} = {
  parts: ['等配件', 'Waiting for parts'],
  addOn: ['等增项答复', 'Waiting for an answer'],
  support: ['等技术支援', 'Waiting for support'],
  tool: ['等工具', 'Waiting for a tool'],
  bay: ['等工位', 'Waiting for a bay'],
  nextTrade: ['等下道工序', 'Waiting for the next trade'],
  meal: ['用餐', 'Meal'],
  shiftEnd: ['下班', 'End of shift'],
  otherJob: ['先做别的车', 'Another car first'],
  other: ['其他', 'Other'],
}

import type { Said } from '../warranty/derivation.ts'

type Mode = { readonly name: Said; readonly words: readonly string[] }

/** In which way it fails, and the words by which a complaint gives it away. */
export const failureModes = {
  noise: { name: ['异响', 'Noise'], words: ['异响', '响声', '异常响', '咯吱', '嗡嗡', '哒哒'] },
  leak: { name: ['渗漏', 'Leak'], words: ['漏', '渗'] },
  crack: { name: ['开裂、断裂', 'Crack, break'], words: ['裂', '断'] },
  vibration: { name: ['抖动', 'Vibration'], words: ['抖', '震', '振动', '顿挫', '闯动'] },
  noStart: { name: ['不能启动', 'Does not start'], words: ['启动', '起动', '打不着', '无法上电'] },
  lamp: { name: ['报警灯亮', 'Warning lamp'], words: ['灯亮', '报警', '故障灯', '故障码', '提示'] },
  failure: {
    name: ['失效、不工作', 'Does not work'],
    words: ['失效', '不工作', '失灵', '不动', '不制冷', '没反应'],
  },
  powerLoss: {
    name: ['动力不足、熄火', 'Loss of power'],
    words: ['熄火', '动力', '加速无力', '抛锚', '限速'],
  },
  wear: { name: ['早期磨损', 'Early wear'], words: ['磨损', '偏磨', '松旷'] },
  overheat: { name: ['过热', 'Overheats'], words: ['高温', '过热', '烧蚀', '冒烟'] },
  rust: { name: ['锈蚀、漆面', 'Rust, paint'], words: ['锈', '漆', '起泡', '脱落'] },
  battery: { name: ['续航、充电', 'Range, charging'], words: ['续航', '充电', '充不进', '衰减'] },
  other: { name: ['其他', 'Other'], words: [] },
} as const satisfies { readonly [mode: string]: Mode }
export type FailureMode = keyof typeof failureModes
export const failureModeKeys = Object.keys(failureModes) as [FailureMode, ...FailureMode[]]

/** The first mode whose words the complaint has; null where none fits. */
export const modeOf = (words: string): FailureMode | null =>
  failureModeKeys.find((mode) => failureModes[mode].words.some((word) => words.includes(word))) ?? null

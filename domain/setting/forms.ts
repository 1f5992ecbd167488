import { z } from 'zod'
import { isOfSecurity, settingKeys, type SettingKey } from './keys.ts'
import { textKeys, textWidth, widthOf, type TextKey } from './texts.ts'

const formFor = (keys: readonly SettingKey[]) =>
  z.strictObject({
    key: z.enum(keys as [SettingKey, ...SettingKey[]]),
    fromDay: z.iso.date('请填写生效日'),
    value: z.int('请填写数值').min(0),
  })

export const setForm = formFor(settingKeys.filter((key) => !isOfSecurity(key)))
export const secureForm = formFor(settingKeys.filter(isOfSecurity))
export type SetForm = z.infer<typeof setForm>

export const writeForm = z.strictObject({
  key: z.enum(textKeys as [TextKey, ...TextKey[]]),
  fromDay: z.iso.date('请填写生效日'),
  words: z
    .string()
    .trim()
    .refine((words) => widthOf(words) <= textWidth, '大屏一行放不下，最多十一个汉字'),
})
export type WriteForm = z.infer<typeof writeForm>

import { z } from 'zod'
import { isOfSecurity, settingKeys, type SettingKey } from './keys.ts'

const formFor = (keys: readonly SettingKey[]) =>
  z.strictObject({
    key: z.enum(keys as [SettingKey, ...SettingKey[]]),
    fromDay: z.iso.date('请填写生效日'),
    value: z.int('请填写数值').min(0),
  })

export const setForm = formFor(settingKeys.filter((key) => !isOfSecurity(key)))
export const secureForm = formFor(settingKeys.filter(isOfSecurity))
export type SetForm = z.infer<typeof setForm>

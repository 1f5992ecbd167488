import { useLanguage } from '../words/language.ts'
import { wearEnglish } from '../words/warrantyRule.ts'
import type { Wear } from './read.ts'

export const useWearName = (part: Wear['partClass']) => (useLanguage() === 'en' ? wearEnglish[part] : part)

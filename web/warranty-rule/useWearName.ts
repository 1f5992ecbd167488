import { useLanguage } from '../words/language.ts'
import { wearEnglish } from '../../domain/warranty/part-classes.ts'
import type { Wear } from './read.ts'

export const useWearName = (part: Wear['partClass']) => (useLanguage() === 'en' ? wearEnglish[part] : part)

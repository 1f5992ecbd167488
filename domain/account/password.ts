import { z } from 'zod'
import { weakWalks, weakWords } from './weak-words.ts'

/** How many former passwords may not be used again (R5.3). */
export const rememberedPasswords = 5

/** R5.3: at least 8 characters, three of four classes, not one that everybody tries first. */
export const freshPassword = z
  .string()
  .max(200)
  .superRefine((password, form) => {
    const says = faultOf(password)
    if (says) form.addIssue({ code: 'custom', message: says })
  })

function faultOf(password: string): string | undefined {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password))
  if (password.length < 8) return '新密码至少8位'
  if (kinds.length < 3) return '大写、小写、数字、符号至少含三种'
  return isWeak(password) ? '这个密码太常见，很容易被猜到' : undefined
}

/** Weak: a well-known word in disguise, a walk over the keyboard, or hardly any different characters. */
export function isWeak(password: string): boolean {
  const small = password.toLowerCase()
  if (new Set(small).size < 5) return true
  if (weakWalks.some((walk) => small.includes(walk))) return true
  return [small, undisguised(small)].some((text) => weakWords.has(text.replace(/[^a-z]/g, '')))
}

/** `P@ssw0rd!` is read as password. */
const undisguised = (text: string) => text.replace(/[@$!013457]/g, (sign) => letters[sign] ?? sign)
const letters: { readonly [sign: string]: string } = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
}

type Person = { readonly staffNo: string; readonly name: string; readonly nameEn: string }

/** Whether a password tells whose it is: the number, the name, or a part of its English spelling (R5.3). */
export function namesPerson(password: string, { staffNo, name, nameEn }: Person): boolean {
  const small = password.toLowerCase()
  const spelled = nameEn.toLowerCase().split(/[^a-z]+/)
  const told = [staffNo.toLowerCase(), name.toLowerCase(), spelled.join(''), ...spelled]
  return told.some((part) => part === small || (part.length >= shortest(part) && small.includes(part)))
}

/** A Chinese name of two characters tells who one is; two Latin letters do not. */
const shortest = (part: string) => (/[\p{Script=Han}]/u.test(part) ? 2 : 4)

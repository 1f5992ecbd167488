import { pinyin, polyphonic } from 'pinyin-pro'

const mostVariants = 8

/** The first letters under which a name is looked up; several where it has several readings (覃: q, t). */
export function initialsOf(name: string): string[] {
  const plain = name.normalize('NFKC')
  const shape = { pattern: 'first', toneType: 'none', type: 'array' } as const
  // The family name's own reading first (单 shan, 仇 qiu), the given name as it is read in context.
  const usual = pinyin(plain, { ...shape, mode: 'surname', surname: 'head' }).map(letter)
  const readings = polyphonic(plain, shape).map((all) => all.map(letter))
  const variants = usual.reduce(
    (soFar, first, i) => {
      if (soFar.length >= mostVariants) return soFar
      const others = [...new Set(readings[i])].filter((other) => other !== first && other !== '')
      return [...soFar, ...others.flatMap((other) => soFar.map((letters) => letters.with(i, other)))]
    },
    [usual],
  )
  const found = variants.map((letters) => letters.join('')).filter((initials) => initials !== '')
  return [...new Set(found)].slice(0, mostVariants)
}

const letter = (read: string) => /[a-z]/.exec(read.toLowerCase())?.[0] ?? ''

import { fieldId } from '../ui/form.ts'
import { Sign } from '../ui/Sign.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import type { Writing } from './usePaper.ts'

const words = {
  name: 'name',
  unit: 'unit',
  quantityMilli: 'quantity',
  hoursHundredths: 'hours',
  unitPriceFen: 'price',
} as const

/** What is wrong with a line, under its name: the field first, where the sentence does not say it. */
export function Wrong({ form, at }: { form: Writing['form']; at: number }) {
  const say = useWords(quotationWords)
  const line = `lines.${at}.`
  return Object.entries(form.errors)
    .filter(([path]) => path.startsWith(line))
    .map(([path, says]) => {
      const word = words[path.slice(line.length) as keyof typeof words]
      const what = word && say(word)
      return (
        <span key={path} className="wrong" id={`${fieldId(form.name, path)}-wrong`}>
          <Sign of="warn" size={13} /> {what && !says.includes(what) ? `${what}：${says}` : says}
        </span>
      )
    })
}

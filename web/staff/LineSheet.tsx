import { lineForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Sign } from '../ui/Sign.tsx'
import { useForm } from '../ui/useForm.ts'
import { postFormWords } from '../words/postForms.ts'
import { useWords } from '../words/words.ts'
import type { PostSheetProps } from './PostSheets.tsx'
import { useNames } from './useNames.ts'

/** The order in which the duties of a vacant seat fall: posts move up and down in it, come in, and go out. */
export function LineSheet({ of, post, page, close }: PostSheetProps) {
  const say = useWords(postFormWords)
  const name = useNames()
  const title = say('lineTitle', { post: name(post) })
  const form = useForm({
    draft: `lineUp:${post.id}`,
    start: { line: [...post.line] },
    schema: lineForm,
    send: (json, { header }) => api.posts[':id']['line-up'].$post({ param: { id: post.id }, header, json }),
    seenEvent: page.lastEvent,
    landed: close,
  })
  const { line } = form.values
  const set = (next: string[]) => form.set({ line: next })
  const named = (code: string) => name(of.posts.find((p) => p.code === code) ?? { name: code, nameEn: null })
  const rest = of.posts.filter(({ code }) => code !== post.code && !line.includes(code))
  return (
    <FormSheet form={form} title={title} submit={say('lineUp')} open onClose={close}>
      <p className="soft told">{say('lineTold')}</p>
      <Line line={line} set={set} named={named} />
      {line.length === 0 && <p className="soft told">{say('noLine')}</p>}
      <div className="field">
        <label htmlFor="line-add">{say('add')}</label>
        <select
          id="line-add"
          className="input"
          value=""
          disabled={form.underWay}
          onChange={({ target }) => set([...line, target.value])}
        >
          <option value="">{say('choose')}</option>
          {rest.map((other) => (
            <option key={other.code} value={other.code}>
              {name(other)}
            </option>
          ))}
        </select>
      </div>
    </FormSheet>
  )
}

type LineProps = { line: readonly string[]; set: (next: string[]) => void; named: (code: string) => string }

function Line({ line, set, named }: LineProps) {
  const say = useWords(postFormWords)
  return (
    <ol className="line-up">
      {line.map((code, i) => (
        <li key={code}>
          <b>{named(code)}</b>
          <button
            type="button"
            className="btn small"
            disabled={i === 0}
            aria-label={say('earlier', { post: named(code) })}
            onClick={() => set([...line.slice(0, i - 1), code, line[i - 1]!, ...line.slice(i + 1)])}
          >
            ↑
          </button>
          <button
            type="button"
            className="btn small"
            aria-label={say('takeOut', { post: named(code) })}
            onClick={() => set(line.filter((other) => other !== code))}
          >
            <Sign of="cross" size={12} />
          </button>
        </li>
      ))}
    </ol>
  )
}

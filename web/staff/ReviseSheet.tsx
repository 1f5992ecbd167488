import { reviseForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { postFormWords } from '../words/postForms.ts'
import { useWords } from '../words/words.ts'
import { describedOf, PostFields } from './PostFields.tsx'
import type { PostSheetProps } from './PostSheets.tsx'
import { useNames } from './useNames.ts'

/** A new version of the description; the one in force is put away as it stands, and stays readable (S15). */
export function ReviseSheet({ of, post, page, close }: PostSheetProps) {
  const say = useWords(postFormWords)
  const title = say('reviseTitle', { post: useNames()(post), n: post.version + 1 })
  const form = useForm({
    draft: `revise:${post.id}`,
    start: {
      superior: post.superior ?? '',
      superiorText: post.superiorText,
      duties: [...post.duties],
      description: post.description.join('\n'),
      qualification: post.qualification.join('\n'),
    },
    schema: reviseForm,
    shape: (values) => describedOf(of, values),
    send: (json, { header }) => api.posts[':id'].revise.$post({ param: { id: post.id }, header, json }),
    seenEvent: page.lastEvent,
    landed: close,
  })
  return (
    <FormSheet form={form} title={title} submit={say('revise')} open onClose={close} width={640}>
      <div className="fields">
        <PostFields form={form} of={of} but={post.code} />
      </div>
    </FormSheet>
  )
}

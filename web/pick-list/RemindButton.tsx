import { api } from '../api.ts'
import { useAct } from '../ui/useAct.ts'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'

/** 催: whoever waits for the answer asks again. */
export function RemindButton({ id, name }: { id: string; name: string }) {
  const say = useWords(pickListWords)
  const act = useAct({
    name: `request.remind:${id}`,
    send: ({ header }) => api['purchase-requests'][':id'].remind.$post({ param: { id }, header, json: {} }),
  })
  return (
    <button
      type="button"
      className="btn small"
      aria-label={say('remindName', { name })}
      disabled={act.underWay}
      onClick={act.submit}
    >
      {say('remind')}
    </button>
  )
}

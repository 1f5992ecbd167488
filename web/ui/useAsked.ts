import { useNavigate, useSearch } from '@tanstack/react-router'

export type Asked = { readonly [filter: string]: string | undefined }

/** What a list is asked for stands in the address: it survives a reload, and can be sent to a colleague. */
export function useAsked(): [Asked, (change: Asked | 'clear') => void] {
  const asked = useSearch({ strict: false }) as Asked
  const navigate = useNavigate()
  const ask = (change: Asked | 'clear') => {
    const search = change === 'clear' ? {} : without({ ...asked, ...change })
    void navigate({ to: '.', search, replace: true } as never)
  }
  return [asked, ask]
}

const without = (asked: Asked): Asked =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''))

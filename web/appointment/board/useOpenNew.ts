import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'

/** To the form of a new booking, told what is known already: of which booking, and when. */
export function useOpenNew() {
  const navigate = useNavigate()
  return (search: { readonly from?: string; readonly at?: string } = {}) =>
    void navigate({ to: paths.bookingNew(), search } as never)
}

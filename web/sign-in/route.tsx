import { createLazyRoute } from '@tanstack/react-router'
import { patterns } from '../paths.ts'
import SignInPage from './SignInPage.tsx'

export const route = createLazyRoute(patterns.signIn)({ component: Door })

function Door() {
  const { back } = route.useSearch()
  return <SignInPage back={back} />
}

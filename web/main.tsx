import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import enUS from 'antd/locale/en_US'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { csp } from './csp.ts'
import { paths } from './paths.ts'
import { queryClient } from './query.ts'
import { routerOf } from './routes.tsx'
import { theme } from './theme.ts'
import { useMedia } from './ui/useMedia.ts'
import { useLanguage } from './words/language.ts'
import './ui/tokens.css'

const client = queryClient(toTheDoor)
const router = routerOf(client)

function Desk() {
  const language = useLanguage()
  const onGlass = useMedia('(pointer: coarse)')
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={theme}
      componentSize={onGlass ? 'large' : 'middle'}
      csp={csp}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}

/** Signed out, by idleness or from elsewhere: back here after signing in. */
function toTheDoor(): void {
  const { pathname, href } = router.state.location
  if (pathname === paths.signIn()) return
  void router.navigate({ to: paths.signIn(), search: { back: href }, replace: true } as never)
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
)

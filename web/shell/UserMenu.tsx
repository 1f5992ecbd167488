import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { dutyEnglish } from '../words/duties.ts'
import { setLanguage, useLanguage, type Language } from '../words/language.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/words.ts'
import { openKeyList } from './KeyList.tsx'
import { signOut } from './signOut.ts'

const PasswordSheet = lazy(() => import('../sign-in/PasswordSheet.tsx'))
const OwnLogins = lazy(() => import('../account/OwnLogins.tsx'))

/** Who I am here, whose duties I hold, the language, and the way out. */
export function UserMenu() {
  const say = useWords(shellWords)
  const me = useMe()
  const [open, setOpen] = useState<'password' | 'logins'>()
  const english = useLanguage() === 'en'
  const name = (english && me.nameEn) || me.name
  const posts = me.posts
    .map((post) => ({ ...post, said: english ? post.nameEn : post.name }))
    .map(({ said, concurrent }) => (concurrent ? say('concurrent', { post: said }) : said))
    .join(' · ')
  return (
    <>
      <button type="button" className="who" popoverTarget="user-menu">
        <i aria-hidden>{[...name][0]}</i>
        <span>
          {name}
          <span className="softer">{posts}</span>
        </span>
      </button>
      <div id="user-menu" popover="auto" className="menu" role="group" aria-label={say('me')}>
        <p className="menu-me">
          <b>{name}</b> <span className="soft num">{me.staffNo}</span>
          <span className="softer">{posts}</span>
        </p>
        <Duties />
        <Link to={paths.ownShifts()} activeProps={{}} onClick={hideMenu}>
          {say('ownShifts')}
        </Link>
        <LanguageSwitch />
        <button type="button" popoverTarget="user-menu" popoverTargetAction="hide" onClick={openKeyList}>
          {say('keys')} <kbd className="kbd">?</kbd>
        </button>
        {(['logins', 'password'] as const).map((one) => (
          <button
            key={one}
            type="button"
            popoverTarget="user-menu"
            popoverTargetAction="hide"
            onClick={() => setOpen(one)}
          >
            {say(one === 'logins' ? 'ownLogins' : 'changePassword')}
          </button>
        ))}
        <button type="button" onClick={() => void signOut()}>
          {say('signOut')}
        </button>
      </div>
      <Suspense>
        {open === 'password' && <PasswordSheet onClose={() => setOpen(undefined)} />}
        {open === 'logins' && <OwnLogins onClose={() => setOpen(undefined)} />}
      </Suspense>
    </>
  )
}

const hideMenu = () => document.getElementById('user-menu')?.hidePopover()

/** A vacant post's duties fall to the next in line, and say so. */
function Duties() {
  const say = useWords(shellWords)
  const english = useLanguage() === 'en'
  const fallen = useMe().duties.filter(({ via }) => via === 'vacancy')
  if (fallen.length === 0) return null
  return (
    <p className="menu-duties softer">
      {say('vacancy')} {fallen.map(({ duty, name }) => (english ? dutyEnglish[duty] : name)).join(' · ')}
    </p>
  )
}

function LanguageSwitch() {
  const say = useWords(shellWords)
  const language = useLanguage()
  return (
    <div className="menu-row" role="radiogroup" aria-label={say('language')}>
      {(['zh-CN', 'en'] as const satisfies Language[]).map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={language === one}
          onClick={() => setLanguage(one)}
        >
          {say(one === 'en' ? 'english' : 'chinese')}
        </button>
      ))}
    </div>
  )
}

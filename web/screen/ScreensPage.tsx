import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { screen } from '../../domain/screen/procedure.ts'
import { Act } from '../ui/Act.tsx'
import { EmptyState, Head, Panel } from '../ui/frame.tsx'
import { screenWords } from '../words/screen.ts'
import { useWords } from '../words/words.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { GivenCode } from './GivenCode.tsx'
import { screensQuery, type Given, type Screen } from './read.ts'
import { ScreenLine } from './ScreenLine.tsx'
import { ScreenSheet } from './ScreenSheet.tsx'
import { TextsPanel } from './TextsPanel.tsx'
import './screen.css'

/** The televisions of the lounge (S78): registered, paired, last seen, revoked; and what they tell customers (S77). */
export default function ScreensPage() {
  const say = useWords(screenWords)
  const { screens } = useSuspenseQuery(screensQuery).data
  const refused = useWhyNotOpen(screen, 'register')
  const [open, setOpen] = useState<'new' | Screen>()
  const [given, setGiven] = useState<Given>()
  const register = (
    <Act primary refusal={refused} onClick={() => setOpen('new')}>
      {say('register')}
    </Act>
  )
  return (
    <>
      <Head title={say('title')} note={say('note')}>
        {screens.length > 0 && register}
      </Head>
      <div className="screens">
        {given && <GivenCode {...given} />}
        <Panel title={say('listed')} flush>
          {screens.length === 0 ? (
            <EmptyState title={say('none')} acts={register}>
              {say('noneTold')}
            </EmptyState>
          ) : (
            <ul className="screen-list">
              {screens.map((one) => (
                <ScreenLine key={one.id} screen={one} amend={() => setOpen(one)} given={setGiven} />
              ))}
            </ul>
          )}
        </Panel>
        <TextsPanel />
      </div>
      {open && (
        <ScreenSheet
          screen={open === 'new' ? undefined : open}
          given={setGiven}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

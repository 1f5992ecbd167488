export type Copied = 'copied' | 'selected'

/** What the browser offers: the clipboard only where the page came by https or from this machine. */
type Means = {
  readonly clipboard: { writeText: (text: string) => Promise<void> } | undefined
  readonly command: (text: string) => boolean
  readonly select: () => void
}

/** Onto the clipboard; where that is forbidden by the old command; else marked for the person's own Ctrl C. */
export async function copy(text: string, { clipboard, command, select }: Means): Promise<Copied> {
  const written = await clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  if (written || command(text)) return 'copied'
  select()
  return 'selected'
}

export const meansOf = (shown: () => Element | null): Means => ({
  clipboard: navigator.clipboard,
  command: byCommand,
  select: () => {
    const place = shown()
    if (place) getSelection()?.selectAllChildren(place)
  },
})

function byCommand(text: string): boolean {
  const before = document.activeElement as HTMLElement | null
  const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true })
  field.className = 'unseen'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    before?.focus()
  }
}

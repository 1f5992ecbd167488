import {
  AppstoreOutlined,
  AuditOutlined,
  CalendarOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  MailOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
  ToolOutlined,
  WalletOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import { paths } from '../paths.ts'

type Room = {
  readonly icon: ComponentType
  readonly to: string
  /** Another entry: loaded as a page of its own. */
  readonly leaves?: true
  /** Set off from the rooms of the day. */
  readonly behind?: true
  readonly is: (pathname: string) => boolean
}

/** In the order of the trade; which of them a person sees is the server's word. */
export const rooms = {
  desk: { icon: AppstoreOutlined, to: paths.desk(), is: (at) => at === '/' },
  booking: { icon: CalendarOutlined, to: paths.bookings(), is: (at) => at.startsWith('/bookings') },
  reception: { icon: SolutionOutlined, to: paths.receptions(), is: (at) => at.startsWith('/reception') },
  orders: {
    icon: FileTextOutlined,
    to: paths.orders(),
    is: (at) => at.startsWith('/orders') && !at.endsWith('/settlement'),
  },
  files: { icon: FolderOpenOutlined, to: paths.carFiles(), is: (at) => at.startsWith('/files') },
  workshop: { icon: ToolOutlined, to: paths.technician(), leaves: true, is: () => false },
  parts: { icon: InboxOutlined, to: paths.partsDesk(), is: (at) => at === '/parts' },
  settlement: {
    icon: WalletOutlined,
    to: paths.settlements(),
    is: (at) => at === '/settlements' || at.endsWith('/settlement'),
  },
  followUp: { icon: AuditOutlined, to: paths.followUps(), is: (at) => at.startsWith('/follow-ups') },
  warranty: {
    icon: SafetyCertificateOutlined,
    to: paths.warned(),
    is: (at) => at.startsWith('/warranty'),
  },
  establishment: {
    icon: TeamOutlined,
    to: paths.establishment(),
    behind: true,
    is: (at) => at.startsWith('/establishment'),
  },
  outbox: { icon: MailOutlined, to: paths.outbox(), behind: true, is: (at) => at === '/outbox' },
  settings: {
    icon: SettingOutlined,
    to: paths.settings(),
    behind: true,
    is: (at) => at.startsWith('/settings'),
  },
} satisfies { [room: string]: Room }

export type RoomName = keyof typeof rooms

export const roomsOf = (names: readonly string[]): (Room & { name: RoomName })[] =>
  names.flatMap((name) =>
    name in rooms ? [{ name: name as RoomName, ...(rooms as Record<string, Room>)[name]! }] : [],
  )

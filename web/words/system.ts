import { words } from './words.ts'

export const systemWords = words({
  title: ['系统', 'System'],
  note: ['程序、数据库，和等得太久的事', 'Program, database, and what waits too long'],
  version: ['版本', 'Version'],
  program: ['车驿', 'Cheyi'],
  size: ['数据量', 'Size of the data'],
  megabytes: ['{n} MB', '{n} MB'],
  now: ['服务器时间', 'Clock of the server'],
  waits: ['正在等', 'Waiting'],
  due: ['到点未办的自动步骤', 'Due steps not yet taken'],
  outbox: ['待发消息', 'Messages not sent'],
  notConnected: ['短信、微信还没有接通，由人发送', 'No channel is connected: people send'],
  sessions: ['开着的登录', 'Open log-ins'],
  none: ['没有', 'none'],
  migrations: ['数据库结构', 'Structure of the database'],
  ranAt: ['执行于', 'Run at'],
  file: ['文件', 'File'],
  backup: ['备份', 'Backup'],
  backupTold: [
    '运行中的备份还没有做；停机复制数据目录，见 docs/operations.md',
    'Backups while running are not built: stop and copy the data folder, see docs/operations.md',
  ],
})

import { words } from './words.ts'

export const adminWords = words({
  title: ['管理授权', 'Administration'],
  note: [
    '系统、安全、审计分人担任；不随岗位，不随空缺',
    'System, security and audit in three hands; not carried by posts, not fallen by vacancies',
  ],
  grant: ['授权', 'Grant'],
  grantTitle: ['授予管理职责', 'Grant an administration'],
  person: ['人员', 'Person'],
  choosePerson: ['请选择', 'Choose'],
  personTold: ['此人须重新登录后生效', 'In force once the person signs in again'],
  duty: ['职责', 'Duty'],
  revoke: ['撤销', 'Revoke'],
  since: ['自 {at}', 'since {at}'],
  bySomeone: ['由 {who} 授予', 'granted by {who}'],
  atInstallation: ['建店时授予', 'granted at installation'],
  nobody: ['没有人担任', 'Held by nobody'],
  idle: ['已不在本店任职，不起作用', 'Holds no post here any more: without effect'],
  mayDo: ['能办', 'May do'],
  maySee: ['能看', 'May see'],
  past: ['以往', 'Before'],
  from: ['自', 'From'],
  until: ['至', 'Until'],
  revokedBy: ['撤销人', 'Revoked by'],
  noPast: ['还没有撤销过', 'None has been revoked'],
  told_systemAdmin: ['看系统状况；不碰账号，不看日志', 'The state of the system; neither accounts nor logs'],
  told_securityAdmin: [
    '管账号、登录、授权和登录安全的参数；不看日志',
    'Accounts, log-ins, grants and the numbers of signing in; not the logs',
  ],
  told_auditor: [
    '看登录审计和操作日志；什么都不改',
    'Reads the sign-in log and the act log; changes nothing',
  ],
})

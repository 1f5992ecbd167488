import { rule } from '../procedure.ts'

export const expiryFollowsIssue = rule(
  'expiry_follows_issue',
  'S15',
  '到期日须晚于发证日',
  'It must expire after it was issued',
  ({ expiresTooEarly }: { expiresTooEarly: boolean }) => !expiresTooEarly,
)

export const renewedLastsLonger = rule(
  'renewed_lasts_longer',
  'S15',
  '换发的证须比原证晚到期（原证{before}到期）',
  'The renewed one must last longer (the old one expires {before})',
  ({ lastsLonger }: { lastsLonger: boolean; before: string }) => lastsLonger,
)

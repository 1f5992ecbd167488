/**
 * What everybody tries first (R5.3): a password whose letters come down to one of these is weak, whatever figures and
 * signs stand around it. Our own list; in small letters, without figures and signs.
 */
export const weakWords: ReadonlySet<string> = new Set(
  `password passwd passw pass pwd word secret login logon signin welcome changeme change letmein default temp temporary
  guest test testing demo sample user username admin administrator root system sysadmin super superuser manager master
  abc abcd abcde abcdef abcdefg abcdefgh abcabc aabb aabbcc xyz qwe qwer qwert qwerty qwertyuiop asd asdf asdfg asdfgh
  asdfghjkl zxc zxcv zxcvb zxcvbn zxcvbnm qaz qazwsx qazwsxedc wsx edc qweasd qweasdzxc zaqxsw poiuy lkjh mnbvcxz
  iloveyou loveyou iloveu love sunshine princess monkey dragon football baseball superman batman shadow freedom
  hello hellohello helloworld computer internet server office windows google apple samsung huawei xiaomi tencent
  woaini woaiwo woaiwojia woaini woaizhongguo zhongguo china beijing shanghai nihao nihaoma xinnian mima mimamima
  gongzuo gongsi kehu guanliyuan yonghu zhanghao ceshi
  cheyi auto car service repair toyota honda nissan mazda volkswagen dazhong fengtian bentian baoma benchi
  bmw benz audi aodi buick bieke chevrolet tesla byd biyadi geely jili chery qirui haval wuling changan hongqi
  spring summer autumn fall winter january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)

/** Walks over the keyboard, as they are typed. */
export const weakWalks: readonly string[] = [
  '1qaz2wsx',
  '1qaz@wsx',
  '!qaz2wsx',
  '!qaz@wsx',
  'zaq12wsx',
  '1q2w3e4r',
  '1q2w3e',
  'q1w2e3r4',
  'qwer1234',
  '1234qwer',
  'asdf1234',
]

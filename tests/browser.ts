import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { Remedy } from '../server/remedy.ts'

/** Pictures must not depend on the machine, and nothing may call out. */
const flags = [
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]
const asRoot = process.getuid?.() === 0

/** A Chromium of this machine, running; `findBrowser` has installed one where there was none. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser() ?? missing(),
    chromiumSandbox: !asRoot,
    args: asRoot ? [...flags, '--no-sandbox'] : flags,
    // Without one Chromium cannot write a Chinese file name, and calls every download `download`.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  })

/** Where a browser is; before the journeys, `installBrowser` sees to it that there is one. */
function findBrowser() {
  const named = process.env['CHROMIUM']
  if (named && !existsSync(named)) throw notThere(named)
  return (
    named || [...onPath(), ...wellKnown, chromium.executablePath()].find((file) => file && existsSync(file))
  )
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
]
const onPath = () =>
  (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
const wellKnown = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable]
    return folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : []
  }),
]

/** The browser and the Chinese font are part of what `npm test` installs: by apt as root, else by Playwright. */
export function installBrowser(say: (line: string) => void) {
  const wanted = [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  let said = ''
  if (wanted.length > 0 && asRoot && existsSync('/usr/bin/apt-get')) {
    say(`安装 Installing: ${wanted.join(' ')} (apt-get)`)
    said = apt('update') + apt('install', '-y', '--no-install-recommends', ...wanted)
  }
  if (!findBrowser()) {
    say('下载浏览器 Downloading a browser: playwright-core install chromium')
    const home = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
    said += quietly(process.execPath, [join(home, 'cli.js'), 'install', 'chromium'])
  }
  return findBrowser() ?? missing(said.match(/^(?:E: |Error: ).*$/m)?.[0])
}

function apt(...args: readonly string[]) {
  const patience = ['DPkg::Lock::Timeout=300', 'Acquire::Retries=2', 'Acquire::http::Timeout=30']
  return quietly('apt-get', ['-q', ...patience.flatMap((option) => ['-o', option]), ...args])
}

/** What it says of errors: that matters only when the browser is still missing afterwards. */
function quietly(program: string, args: readonly string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const ran = spawnSync(program, args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 900_000,
  })
  return ran.stderr ?? ''
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts'].filter((folder) => existsSync(folder))
  return folders.some((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) =>
      /(CJK|NotoSansSC|wqy|SourceHan)/i.test(file),
    ),
  )
}

function missing(detail?: string): never {
  throw new Remedy(
    '没有找到浏览器。请安装 Chromium、Chrome 或 Edge（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM=/路径 指出它；不跑浏览器测试请用 npm run check。',
    'No browser was found. Install Chromium, Chrome or Edge (Debian: apt-get install chromium fonts-noto-cjk), or point to one with CHROMIUM=/path; npm run check does without.',
    detail,
  )
}

const notThere = (file: string) =>
  new Remedy(
    `CHROMIUM=${file} 不存在。请改成浏览器程序的路径，或去掉这个变量。`,
    `CHROMIUM=${file} does not exist. Give the path of a browser, or leave the variable out.`,
  )

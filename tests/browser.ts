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
  if (wanted.length > 0 && asRoot && existsSync('/usr/bin/apt-get')) {
    say(`安装 Installing: ${wanted.join(' ')} (apt-get)`)
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...wanted)
  }
  if (!findBrowser()) {
    say('下载浏览器 Downloading a browser: playwright-core install chromium')
    const cli = join(
      dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
      'cli.js',
    )
    spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 600_000 })
  }
  return findBrowser() ?? missing()
}

/** What it says matters only when the browser is still missing afterwards. */
function apt(...args: string[]) {
  const patience = [
    '-q',
    '-o',
    'DPkg::Lock::Timeout=300',
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=30',
  ]
  spawnSync('apt-get', [...patience, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 900_000,
  })
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

function missing(): never {
  throw new Remedy(
    '没有找到浏览器。请安装 Chromium、Chrome 或 Edge（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM=/路径 指出它；不跑浏览器测试请用 npm run check。',
    'No browser was found. Install Chromium, Chrome or Edge (Debian: apt-get install chromium fonts-noto-cjk), or point to one with CHROMIUM=/path; npm run check does without.',
  )
}

const notThere = (file: string) =>
  new Remedy(
    `CHROMIUM=${file} 不存在。请改成浏览器程序的路径，或去掉这个变量。`,
    `CHROMIUM=${file} does not exist. Give the path of a browser, or leave the variable out.`,
  )

import type { ThemeConfig } from 'antd'

/** Paper and ink, one accent. Yellow, orange and red stay free for 三包 and for time running out. */
export const theme: ThemeConfig = {
  cssVar: { key: 'cheyi' },
  token: {
    colorPrimary: '#0a5c5a',
    colorInfo: '#0a5c5a',
    colorLink: '#0a5c5a',
    colorSuccess: '#2b6b3f',
    colorError: '#cf1322',
    colorWarning: '#9a5b00',
    colorTextBase: '#1b2523',
    colorBgLayout: '#f5f5f1',
    colorBgContainer: '#ffffff',
    colorBorder: '#cfd3cc',
    colorBorderSecondary: '#e4e6e0',
    colorTextSecondary: '#55605c',
    colorTextTertiary: '#67716d',
    colorTextPlaceholder: 'rgba(0, 0, 0, .6)',
    colorTextDescription: 'rgba(0, 0, 0, .65)',
    borderRadius: 6,
    borderRadiusLG: 8,
    fontSize: 14,
    controlHeight: 34,
    fontFamily: `-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif`,
    boxShadowSecondary: '0 8px 28px rgb(27 37 35 / .14)',
  },
  components: {
    Table: {
      headerBg: '#fafaf7',
      headerColor: '#55605c',
      headerSplitColor: 'transparent',
      cellPaddingBlockMD: 9,
      cellPaddingBlockSM: 6,
      rowHoverBg: '#f2f7f6',
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
    Input: { activeShadow: '0 0 0 3px rgb(10 92 90 / .16)' },
    Drawer: { paddingLG: 20 },
  },
}

import { z } from 'zod'

/** ISO 15031-6: power train, body, chassis or network; then four hexadecimal digits. */
export const faultCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[PBCU][0-9A-F]{4}$/, '故障码为 P、B、C、U 加四位十六进制，例如 P0171')

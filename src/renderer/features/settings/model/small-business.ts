import type { BookingSettings } from '../../../../shared/domain/settings.ts'

/** Whether no order ever has VAT: the KOR without a first or last day, and no VAT of other countries under OSS. */
export function neverVat({ kor, korFrom, korUntil, oss }: BookingSettings): boolean {
  return kor && korFrom === '' && korUntil === '' && !oss
}

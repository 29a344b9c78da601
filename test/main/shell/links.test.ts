import { describe, expect, test, vi } from 'vitest'
import { linkedScreen, takeLinks } from '../../../src/main/shell/links.ts'

describe('a link of the program', () => {
  test.each([
    ['factuurbrug://fouten', '#/fouten'],
    ['factuurbrug://bestellingen/', '#/bestellingen'],
  ])('opens a screen: %s', (link, screen) => {
    expect(linkedScreen(['factuurbrug', '--hidden', link])).toBe(screen)
  })

  test.each([
    `factuurbrug://licentie/${'FB1A'.repeat(40)}/${'AB'.repeat(50)}`,
    `factuurbrug://licentie/${'fb1a'.repeat(40)}/${'ab'.repeat(50)}/`,
  ])('fills in the licence key that it brings: %s', (link) => {
    expect(linkedScreen([link])).toMatch(
      /^#\/configuratie\/licentie\?link=[A-Za-z0-9]{160}\/[A-Za-z0-9]{100}$/,
    )
  })

  test.each([
    'factuurbrug://licentie',
    'factuurbrug://licentie/FB1/A',
    `factuurbrug://licentie/${'A'.repeat(160)}`,
    `factuurbrug://licentie/${'A'.repeat(5000)}/${'A'.repeat(100)}`,
    `factuurbrug://licentie/${'A'.repeat(160)}/${'A'.repeat(100)}?next=fouten`,
    `factuurbrug://licentie/${'A'.repeat(159)}<script>/${'A'.repeat(100)}`,
    'factuurbrug://',
    'factuurbrug://nergens',
    'factuurbrug://fouten/../../etc',
    'factuurbrug://fouten?connection=winkel',
    'factuurbrug://fouten#/configuratie',
    'factuurbrug://user@fouten',
    'factuurbrug:fouten',
    'FACTUURBRUG://fouten',
    'https://example.com/factuurbrug://fouten',
    '--fouten',
  ])('does nothing else: %s', (link) => {
    expect(linkedScreen(['factuurbrug', link])).toBe('')
  })

  test('is taken on Windows by what is installed, and nowhere by what runs from its source', () => {
    const setAsDefaultProtocolClient = vi.fn(() => true)
    takeLinks({ isPackaged: false, setAsDefaultProtocolClient }, 'win32')
    takeLinks({ isPackaged: true, setAsDefaultProtocolClient }, 'linux')
    expect(setAsDefaultProtocolClient).not.toHaveBeenCalled()
    takeLinks({ isPackaged: true, setAsDefaultProtocolClient }, 'win32')
    expect(setAsDefaultProtocolClient).toHaveBeenCalledExactlyOnceWith('factuurbrug')
  })
})

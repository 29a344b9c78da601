import { describe, expect, test, vi } from 'vitest'
import { linkedScreen, takeLinks } from '../../../src/main/shell/links.ts'

describe('a link of the program', () => {
  test.each([
    ['factuurbrug://failures', '#/failures'],
    ['factuurbrug://orders/', '#/orders'],
  ])('opens a screen: %s', (link, screen) => {
    expect(linkedScreen(['factuurbrug', '--hidden', link])).toBe(screen)
  })

  test.each([
    `factuurbrug://licence/${'FB1A'.repeat(40)}/${'AB'.repeat(50)}`,
    `factuurbrug://licence/${'fb1a'.repeat(40)}/${'ab'.repeat(50)}/`,
  ])('fills in the licence key that it brings: %s', (link) => {
    expect(linkedScreen([link])).toMatch(/^#\/settings\/licence\?link=[A-Za-z0-9]{160}\/[A-Za-z0-9]{100}$/)
  })

  test.each([
    'factuurbrug://licence',
    'factuurbrug://licence/FB1/A',
    `factuurbrug://licence/${'A'.repeat(160)}`,
    `factuurbrug://licence/${'A'.repeat(5000)}/${'A'.repeat(100)}`,
    `factuurbrug://licence/${'A'.repeat(160)}/${'A'.repeat(100)}?next=failures`,
    `factuurbrug://licence/${'A'.repeat(159)}<script>/${'A'.repeat(100)}`,
    'factuurbrug://',
    'factuurbrug://nergens',
    'factuurbrug://failures/../../etc',
    'factuurbrug://failures?connection=winkel',
    'factuurbrug://failures#/settings',
    'factuurbrug://user@failures',
    'factuurbrug:failures',
    'FACTUURBRUG://failures',
    'https://example.com/factuurbrug://failures',
    '--failures',
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

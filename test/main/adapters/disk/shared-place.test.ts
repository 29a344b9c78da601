import { expect, test } from 'vitest'
import { sharedPlaceOf } from '../../../../src/main/adapters/disk/shared-place.ts'
import { freshFolder } from '../../../support/folders.ts'

const local = () => Promise.resolve(0xef53)
const place = (folder: string, platform: NodeJS.Platform = 'linux', numberOf = local, whole = folder) =>
  sharedPlaceOf(folder, { platform, whole: () => Promise.resolve(whole), numberOf })

test.each([
  String.raw`C:\Users\Jan\OneDrive\Factuurbrug`,
  String.raw`C:\Users\Jan\OneDrive - Bakkerij Jansen\Factuurbrug`,
  String.raw`D:\Dropbox (Persoonlijk)\fb`,
  '/home/jan/Nextcloud/fb',
  '/Users/jan/Library/CloudStorage/GoogleDrive-jan@example.nl/Mijn Drive/fb',
  '/Users/jan/Library/Mobile Documents/com~apple~CloudDocs/fb',
])('%s is kept the same on several computers', async (folder) => {
  expect(await place(folder, folder.includes('\\') ? 'win32' : 'linux')).toBe('synchronised')
})

test.each([
  [String.raw`\\server\jan\fb`, 'win32'],
  [String.raw`\\?\UNC\server\jan\fb`, 'win32'],
] as const)('%s is on another computer', async (folder, platform) => {
  expect(await place(folder, platform)).toBe('network')
})

test('a letter of Windows that stands for another computer is seen through', async () => {
  expect(await place(String.raw`Z:\fb`, 'win32', local, String.raw`\\nas\jan\fb`)).toBe('network')
})

test.each([0x6969, 0xff534d42, 0xfe534d42])(
  'file system %i of Linux is on another computer',
  async (number) => {
    expect(await place('/mnt/fb', 'linux', () => Promise.resolve(number))).toBe('network')
  },
)

test.each([
  ['/home/jan/.config/Factuurbrug', 'linux'],
  ['/home/jan/stacks/onedrive-old/fb', 'linux'],
  [String.raw`C:\Users\Jan\AppData\Roaming\Factuurbrug`, 'win32'],
  [String.raw`\\?\C:\Users\Jan\fb`, 'win32'],
] as const)('%s is an ordinary place', async (folder, platform) => {
  expect(await place(folder, platform)).toBeNull()
})

test('a folder of this computer is one, also before it is there', async () => {
  expect(await sharedPlaceOf(await freshFolder())).toBeNull()
  expect(await sharedPlaceOf('/nowhere/at/all')).toBeNull()
})

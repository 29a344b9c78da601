import { realpath, statfs } from 'node:fs/promises'
import type { SharedPlace } from '../../ports/shared-place.ts'

/** Names of folders that a program keeps the same on several computers, as these programs name them. */
const synchronised =
  /^(?:onedrive(?: - .+)?|dropbox(?: \(.+\))?|google ?drive|googledrive-.+|my drive|mijn drive|icloud ?drive|com~apple~clouddocs|cloudstorage|nextcloud|owncloud|stack|box sync|synology ?drive|pcloud ?drive|proton drive|mega(?:sync)?|tresorit|kdrive|creative cloud files)$/i

/** Linux's numbers of file systems of other computers: NFS, SMB, CIFS, SMB2, AFS, Ceph (statfs(2)). */
const ofOthers = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400])

/**
 * Whether a folder is on another computer or kept the same by a program that synchronises. A database is not safe there: what is
 * written may not be written yet, or is put back by another computer. https://www.sqlite.org/howtocorrupt.html, parts 2.1 and 1.4
 */
export async function sharedPlaceOf(
  folder: string,
  {
    platform,
    whole,
    numberOf,
  }: {
    readonly platform: NodeJS.Platform
    /** The folder by its whole path; Windows gives the other computer's where a letter stands for one. */
    readonly whole: (folder: string) => Promise<string>
    /** The number of its file system. */
    readonly numberOf: (folder: string) => Promise<number>
  } = { platform: process.platform, whole: realpath, numberOf: async (at) => (await statfs(at)).type },
): Promise<SharedPlace | null> {
  const path = await whole(folder).catch(() => folder)
  if (path.split(/[/\\]/).some((name) => synchronised.test(name))) return 'synchronised'
  if (platform === 'win32') return /^\\\\(?![?.]\\(?!UNC))/i.test(path) ? 'network' : null
  if (platform !== 'linux') return null
  return ofOthers.has(await numberOf(path).catch(() => 0)) ? 'network' : null
}

import { resolve } from 'node:path'
import { MakerBase, type MakerOptions } from '@electron-forge/maker-base'
import type { ForgePlatform } from '@electron-forge/shared-types'

/** What electron-installer-redhat takes; its own package has no types. */
export interface RpmOptions {
  readonly name: string
  readonly productName: string
  readonly genericName: string
  readonly description: string
  readonly productDescription: string
  readonly license: string
  readonly icon: string
  readonly categories: readonly string[]
  readonly mimeType: readonly string[]
  readonly scripts: Readonly<Record<string, string>>
}

type Install = (options: object) => Promise<{ readonly packagePaths: string[] }>

const architectures: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' }

/** Makes a package for Fedora and its like, as Forge's own maker does, of which there is none yet for this version of Forge. */
export class MakerRpm extends MakerBase<{ readonly options: RpmOptions }> {
  override name = 'rpm'
  override defaultPlatforms: ForgePlatform[] = ['linux']
  override requiredExternalBinaries = ['rpmbuild']

  override isSupportedOnCurrentPlatform(): boolean {
    return this.isInstalled('electron-installer-redhat')
  }

  override async make({ dir, makeDir, targetArch }: MakerOptions): Promise<string[]> {
    // @ts-expect-error: this package has no types
    const module = (await import('electron-installer-redhat')) as { readonly default: Install }
    const dest = resolve(makeDir, 'rpm', targetArch)
    await this.ensureDirectory(dest)
    const arch = architectures[targetArch] ?? targetArch
    const { packagePaths } = await module.default({ ...this.config, arch, src: dir, dest, rename: undefined })
    return packagePaths
  }
}

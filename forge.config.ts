import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses'
import { MakerDeb } from '@electron-forge/maker-deb'
import { MakerDMG } from '@electron-forge/maker-dmg'
import { MakerSquirrel } from '@electron-forge/maker-squirrel'
import { MakerZIP } from '@electron-forge/maker-zip'
import { FusesPlugin } from '@electron-forge/plugin-fuses'
import { VitePlugin } from '@electron-forge/plugin-vite'
import type { ForgeConfig } from '@electron-forge/shared-types'
import { bundles } from './scripts/bundles.ts'
import { hasProgram } from './scripts/package/has-program.ts'
import { MakerRpm } from './scripts/package/maker-rpm.ts'
import { macSigning, windowsSigning } from './scripts/package/signing.ts'
import { licencesBeside } from './scripts/release/licences.ts'

/** All nine, each on purpose; a new one in a later Electron stops the build until it is chosen here. */
const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // A snapshot of our own would switch off the one of Node that Electron starts with.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Nothing is served from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseV1Config

/** A folder with Electron's own zip files, for machines that cannot reach where those come from. */
const electronZips = process.env.ELECTRON_ZIP_DIR

const description = 'Zet bestellingen uit OpenCart als facturen in Moneybird'

/** The same on every Linux. */
const linux = {
  name: 'factuurbrug',
  productName: 'Factuurbrug',
  genericName: 'Facturen',
  description,
  productDescription:
    'Synchroniseert zolang de pc aan staat. Wat niet geboekt kan worden, staat onder Fouten.',
  icon: 'assets/icon.png',
}
/** Lists of their own for each maker: the makers change them. */
const desktopEntry = () => ({
  categories: ['Office' as const],
  mimeType: ['x-scheme-handler/factuurbrug'],
})

const config: ForgeConfig = {
  outDir: process.env.MAKE_FOLDER ?? 'out',
  packagerConfig: {
    asar: true,
    name: 'Factuurbrug',
    // The .deb links this name into /usr/bin.
    executableName: 'factuurbrug',
    icon: 'assets/icon',
    appBundleId: 'nl.factuurbrug.app',
    appCategoryType: 'public.app-category.business',
    appCopyright: 'Factuurbrug',
    protocols: [{ name: 'Factuurbrug', schemes: ['factuurbrug'] }],
    win32metadata: { CompanyName: 'Factuurbrug', FileDescription: 'Factuurbrug', ProductName: 'Factuurbrug' },
    ...macSigning(process.env),
    ...(electronZips === undefined ? {} : { electronZipDir: electronZips }),
  },
  makers: [
    new MakerSquirrel(
      {
        name: 'factuurbrug',
        setupIcon: 'assets/icon.ico',
        description,
        noMsi: true,
        ...windowsSigning(process.env),
      },
      ['win32'],
    ),
    // None for Linux: unpacked by hand its sandbox has no permission on Ubuntu 24.04 and the like, where packages bring it.
    new MakerZIP({}, ['darwin', 'win32']),
    new MakerDMG({ icon: 'assets/icon.icns', format: 'ULFO' }, ['darwin']),
    new MakerDeb(
      {
        options: {
          ...linux,
          ...desktopEntry(),
          section: 'misc',
          scripts: { postrm: 'scripts/deb/postrm' },
        },
      },
      ['linux'],
    ),
    // Forge would stop where a maker lacks its tools; make.ts says that there is none.
    ...(hasProgram('rpmbuild')
      ? [
          new MakerRpm(
            {
              options: {
                ...linux,
                ...desktopEntry(),
                license: 'Proprietary',
                scripts: { postun: 'scripts/rpm/postun' },
              },
            },
            ['linux'],
          ),
        ]
      : []),
  ],
  hooks: { packageAfterCopy: (_config, folder) => licencesBeside(folder) },
  plugins: [new VitePlugin(bundles), new FusesPlugin(fuses)],
}

export default config

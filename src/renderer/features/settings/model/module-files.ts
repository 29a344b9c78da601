import type { ShopVersion } from '../../../../shared/domain/shop-look.ts'

/** A file of the module: its name, which OpenCart 4 depends on, and how it is fetched out of the program, as base64. */
interface ModuleFile {
  readonly name: string
  readonly load: () => Promise<{ readonly default: string }>
}

const for20: ModuleFile = {
  name: 'factuurbrug-opencart-2.0-2.2.ocmod.zip',
  load: () => import('virtual:shop-module/factuurbrug-opencart-2.0-2.2.ocmod.zip'),
}
const for23: ModuleFile = {
  name: 'factuurbrug-opencart-2.3-3.0.ocmod.zip',
  load: () => import('virtual:shop-module/factuurbrug-opencart-2.3-3.0.ocmod.zip'),
}

/** The package of the module for each version of OpenCart. */
export const modulePackages: Readonly<Record<ShopVersion, ModuleFile>> = {
  '4': {
    name: 'factuurbrug.ocmod.zip',
    load: () => import('virtual:shop-module/factuurbrug.ocmod.zip'),
  },
  '3.0': for23,
  '2.3': for23,
  '2.0': for20,
  '1.5': {
    name: 'factuurbrug-opencart-1.5.zip',
    load: () => import('virtual:shop-module/factuurbrug-opencart-1.5.zip'),
  },
}

/** What OpenCart 2 needs before it installs a package without FTP. */
export const helperFile: ModuleFile = {
  name: 'factuurbrug-zonder-ftp.ocmod.xml',
  load: () => import('virtual:shop-module/factuurbrug-zonder-ftp.ocmod.xml'),
}

export function needsHelper(version: ShopVersion): boolean {
  return version.startsWith('2')
}

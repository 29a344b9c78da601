import type { ForgeConfig } from '@electron-forge/shared-types'

type Environment = Readonly<Record<string, string | undefined>>
type Packager = NonNullable<ForgeConfig['packagerConfig']>

/**
 * Which variables sign a build; docs/release.md says where they come from.
 *
 * macOS: `APPLE_SIGNING_IDENTITY` (a Developer ID Application in the key chain), and for notarising `APPLE_API_KEY` (path of the .p8),
 * `APPLE_API_KEY_ID` and `APPLE_API_ISSUER`. Windows: `WINDOWS_CERTIFICATE_FILE` and `WINDOWS_CERTIFICATE_PASSWORD`.
 */
export function macSigning(environment: Environment): Pick<Packager, 'osxSign' | 'osxNotarize'> {
  const { APPLE_SIGNING_IDENTITY: identity = '' } = environment
  const { APPLE_API_KEY: appleApiKey = '', APPLE_API_KEY_ID: appleApiKeyId = '' } = environment
  const { APPLE_API_ISSUER: appleApiIssuer = '' } = environment
  if (identity === '') return {}
  return {
    osxSign: {
      identity,
      optionsForFile: () => ({ hardenedRuntime: true, entitlements: 'assets/entitlements.plist' }),
    },
    ...(appleApiKey === '' ? {} : { osxNotarize: { appleApiKey, appleApiKeyId, appleApiIssuer } }),
  }
}

/** The certificate for the installer and everything in it; nothing without one. */
export function windowsSigning({
  WINDOWS_CERTIFICATE_FILE: certificateFile = '',
  WINDOWS_CERTIFICATE_PASSWORD: certificatePassword = '',
}: Environment): { readonly certificateFile?: string; readonly certificatePassword?: string } {
  return certificateFile === '' ? {} : { certificateFile, certificatePassword }
}

/** Whether what is made for a system bears the signature that it asks for; Linux packages need none. */
export function isSigned(platform: string, environment: Environment): boolean {
  if (platform === 'darwin') return 'osxNotarize' in macSigning(environment)
  return platform !== 'win32' || 'certificateFile' in windowsSigning(environment)
}

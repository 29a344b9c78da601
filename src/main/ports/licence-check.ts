/** Whether the vendor whose public key this build carries has signed something. */
export interface LicenceCheck {
  isSigned(message: Uint8Array, signature: Uint8Array): boolean
}

/** A package of the shop module, as base64; made by the build (scripts/module/in-screens.ts). */
declare module 'virtual:shop-module/*' {
  const base64: string
  // A script of the build has nothing but this.
  // eslint-disable-next-line no-restricted-syntax
  export default base64
}

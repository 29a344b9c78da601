/** A package of the shop module, as base64; made by the build (scripts/module/in-screens.ts). */
declare module 'virtual:shop-module/*' {
  const base64: string
  export default base64
}

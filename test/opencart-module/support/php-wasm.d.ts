/** The single-version builds come without types. */
declare module '@php-wasm/node-8-4' {
  export function getPHPLoaderModule(): Promise<import('@php-wasm/universal').PHPLoaderModule>
}
declare module '@php-wasm/node-5-2' {
  export function getPHPLoaderModule(): Promise<import('@php-wasm/universal').PHPLoaderModule>
}

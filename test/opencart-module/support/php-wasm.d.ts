/**
 * What these tests use of PHP compiled to WebAssembly: the builds come without types, or with types that do not resolve.
 */
declare module '@php-wasm/universal' {
  export interface PHPLoaderModule {
    readonly dependencyFilename: string
  }
  export interface PHPResponse {
    readonly httpStatusCode: number
    readonly headers: Readonly<Record<string, readonly string[]>>
    readonly text: string
  }
  export class PHP {
    constructor(runtime: number)
    run(request: { readonly code: string }): Promise<PHPResponse>
    mkdir(path: string): void
    writeFile(path: string, data: string | Uint8Array): void
  }
  export function loadPHPRuntime(module: PHPLoaderModule): Promise<number>
}
declare module '@php-wasm/node-8-4' {
  export function getPHPLoaderModule(): Promise<import('@php-wasm/universal').PHPLoaderModule>
}
declare module '@php-wasm/node-5-2' {
  export function getPHPLoaderModule(): Promise<import('@php-wasm/universal').PHPLoaderModule>
}
declare module 'php-wasm' {
  export const NodePHP: { load(version: string): Promise<import('@php-wasm/universal').PHP> }
}

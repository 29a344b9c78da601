import tls from 'node:tls'
import { Worker } from 'node:worker_threads'

/** Reads what the system trusts; rejects when that does not succeed. */
export type ReadCertificates = () => Promise<readonly string[]>

/** Reading can take most of a minute where an office has put thousands of certificates in the system's store. */
const LONGEST_MS = 60_000

/**
 * Reads the system's certificates in a thread of its own, where it holds nothing up. Those that have expired are left out: Node
 * would take one of them for the issuer and refuse the connection.
 */
const reading = `
const { parentPort } = require('node:worker_threads')
const { X509Certificate } = require('node:crypto')
const tls = require('node:tls')
const isValid = (text) => {
  try {
    return Date.parse(new X509Certificate(text).validTo) > Date.now()
  } catch {
    return false
  }
}
parentPort.postMessage(tls.getCACertificates('system').filter(isValid))
`

export function readSystemCertificates(script = reading, longestMs = LONGEST_MS): Promise<readonly string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>()
  const worker = new Worker(script, { eval: true })
  const limit = setTimeout(() => {
    reject(new Error('TIMEOUT'))
  }, longestMs)
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => {
    reject(new Error('NO_ANSWER'))
  })
  return promise.finally(() => {
    clearTimeout(limit)
    void worker.terminate()
  })
}

/** Trusts what the system trusts, besides Node's own list: many offices and virus scanners have a certificate of their own. */
export function trustCertificates(certificates: readonly string[]): void {
  tls.setDefaultCACertificates([...new Set([...tls.getCACertificates('default'), ...certificates])])
}

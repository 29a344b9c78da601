import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Connects so many times and begins a request each time, without ever finishing it. */
export async function holdSockets(origin: string, count: number): Promise<readonly Socket[]> {
  const { port } = new URL(origin)
  return Promise.all(
    Array.from({ length: count }, () => {
      const socket = connect(Number(port), '127.0.0.1')
      // An end of the other side shows only to who reads.
      socket.on('error', () => undefined).resume()
      socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1')
      onTestFinished(() => void socket.destroy())
      return new Promise<Socket>((resolve) => {
        socket.once('connect', () => {
          resolve(socket)
        })
      })
    }),
  )
}

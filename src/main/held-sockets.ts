import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Sees to it that sockets which are held open without a word keep nobody out: above `most` the one that has been silent longest
 * makes room. All of this computer come from one address, so none can be told apart by that.
 */
export function makeRoom(server: Server, most: number): void {
  const silent = new Set<Socket>()
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
    const [oldest] = silent
    if (silent.size > most) oldest?.destroy()
  })
  server.on('request', ({ socket }, response) => {
    silent.delete(socket)
    response.once('close', () => {
      if (!socket.destroyed) silent.add(socket)
    })
  })
}
